package dev.lodestar.review;

import dev.lodestar.review.input.InputColumn;
import java.util.Map;

/**
 * A row that an import changed.
 *
 * @param row its id
 * @param before what was there
 * @param revision of what was written, so that a later change is noticed
 */
record WrittenRow(String row, Map<InputColumn, String> before, String revision) {

    /** Keeps its own copy of the fields. */
    WrittenRow {
        before = Map.copyOf(before);
    }
}
