package dev.lodestar.review.input;

import java.util.List;
import java.util.Set;

/**
 * The sheet that was filled in, as it was read.
 *
 * @param packId names the pack that it came with
 * @param sheet the sheet's name
 * @param language of the pack, such as {@code de}; empty when it does not say
 * @param date1904 whether days are counted from 1904
 * @param columns those that are there
 * @param rows those that hold something
 */
public record ReadInput(
        String packId, String sheet, String language, boolean date1904, Set<InputColumn> columns, List<ReadRow> rows) {

    /** Keeps its own copies of the collections. */
    public ReadInput {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
