package dev.lodestar.measure;

import org.jspecify.annotations.Nullable;

/**
 * Which measures to list; null asks nothing.
 *
 * @param status name of a status
 * @param unit key of a unit
 * @param text part of the name or key
 */
public record MeasureFilter(
        @Nullable String status,
        @Nullable String unit,
        @Nullable String text) {

    static final MeasureFilter ALL = new MeasureFilter(null, null, null);

    /** The text as a pattern of SQL. */
    @Nullable
    String like() {
        return text == null ? null : "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
