package dev.lodestar.alert;

import java.time.Instant;

/**
 * A pull of a source that failed.
 *
 * @param run its number among the pulls of the tenant
 * @param at when it ended
 * @param error what could not be had and why, in the words of the source, at most 500 characters
 */
public record FailedPull(long run, Instant at, String error) {}
