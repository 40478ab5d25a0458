package dev.lodestar.ingest;

import org.jspecify.annotations.Nullable;

/**
 * An answer of a source that could not be recorded.
 *
 * @param measure key of the measure it was for
 * @param period label of the period it was for, null when it concerns the measure as a whole
 * @param code stable, for programs
 * @param message what is wrong and the way out
 */
public record PullRejectView(String measure, @Nullable String period, String code, String message) {}
