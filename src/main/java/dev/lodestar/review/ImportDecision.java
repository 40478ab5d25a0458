package dev.lodestar.review;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an import is to be applied.
 *
 * @param rows the ids of the rows to change; null for all
 * @param choices what wins in rows that somebody else changed too; those without a choice stay as they are
 */
public record ImportDecision(Mode mode, @Nullable Set<String> rows, Map<String, Choice> choices) {

    /** Keeps its own copies of the collections. */
    public ImportDecision {
        rows = rows == null ? null : Set.copyOf(rows);
        choices = Map.copyOf(choices);
    }

    /** Everything, or nothing at all. */
    public static ImportDecision everything(Mode mode) {
        return new ImportDecision(mode, null, Map.of());
    }

    boolean accepts(String row) {
        return rows == null || rows.contains(row);
    }

    /** What happens when a row cannot be taken. */
    public enum Mode {
        /** Nothing is changed at all. */
        ALL_OR_NOTHING,
        /** The other rows are changed. */
        GOOD_ROWS
    }

    /** What wins. */
    public enum Choice {
        MINE,
        THEIRS
    }
}
