package dev.lodestar.review.input;

/**
 * A cell as it was read.
 *
 * @param address such as {@code I12}
 */
public record ReadCell(String address, CellValue value) {}
