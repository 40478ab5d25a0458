package dev.lodestar.review.excel;

import org.jspecify.annotations.Nullable;

/**
 * A cell as the file has it.
 *
 * @param column from 0
 * @param type such as {@code s} for a shared text
 * @param value null when there is none
 * @param formula null when there is none
 */
record RawCell(
        int column,
        String type,
        int style,
        @Nullable String value,
        @Nullable String formula) {

    /** The number of the shared text that it refers to; -1 for none. */
    int shared() {
        return type.equals("s") ? CellStyles.number(value) : -1;
    }

    boolean isBlank() {
        return value == null && formula == null;
    }
}
