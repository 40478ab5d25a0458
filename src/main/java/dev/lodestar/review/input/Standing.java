package dev.lodestar.review.input;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is there now of a row.
 *
 * @param fields by the columns in which it can be filled in; empty for nothing
 * @param revision of it, so that a further change is noticed
 * @param by who said it last; null when nobody did or may not be told
 * @param refusal why the caller changes nothing there; null when they may
 */
public record Standing(
        Map<InputColumn, String> fields,
        String revision,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Remark refusal) {

    /** Keeps its own copy of the fields. */
    public Standing {
        fields = Map.copyOf(fields);
    }

    /** A row that the caller cannot change. */
    public static Standing refused(Remark why) {
        return new Standing(Map.of(), "", null, null, why);
    }

    /** What is in the column; empty for nothing. */
    public String field(InputColumn column) {
        return fields.getOrDefault(column, "");
    }
}
