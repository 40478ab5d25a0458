package dev.lodestar.measure;

import org.jspecify.annotations.Nullable;

/**
 * Who or what reports a number.
 *
 * @param source a source's key, or the key of a person or token
 * @param runId the pull that brought it, if one did
 */
public record Origin(String source, @Nullable Long runId) {}
