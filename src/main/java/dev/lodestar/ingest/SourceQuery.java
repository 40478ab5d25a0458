package dev.lodestar.ingest;

/**
 * How a source answers for one measure.
 *
 * @param measure key of the measure
 * @param sql one SELECT with {@code :from} (the period's first day) and {@code :to} (the day after its last) that returns
 *     one row with the column {@code value}, or for a RATIO {@code numerator} and {@code denominator}; no row, or NULL,
 *     means that there is no number
 */
public record SourceQuery(String measure, String sql) {}
