package dev.lodestar.review.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an import would change.
 *
 * @param row the id of the row
 * @param field the column that it is about
 * @param name of the measure or action
 * @param before empty for nothing
 */
public record Change(
        String row,
        String sheet,
        String cell,
        InputColumn field,
        String name,
        @Nullable String period,
        @Nullable String unit,
        String before,
        String after,
        List<Remark> remarks) {

    /** Keeps its own copy of the remarks. */
    public Change {
        remarks = List.copyOf(remarks);
    }
}
