package dev.lodestar.review.excel;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param number from 1
 * @param cells those that hold something
 */
record RawRow(int number, boolean hidden, List<RawCell> cells) {}
