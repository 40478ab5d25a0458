package dev.lodestar.ingest;

/**
 * How a source answers for one measure.
 *
 * @param measure key of the measure
 * @param sql one SELECT with {@code :to} (the day after the period's last) and, unless it asks for a level, {@code :from}
 *     (its first day) that returns one row with the column {@code value}, or for a RATIO {@code numerator} and {@code denominator}; no row, or NULL,
 *     means that there is no number
 */
public record SourceQuery(String measure, String sql) {}
