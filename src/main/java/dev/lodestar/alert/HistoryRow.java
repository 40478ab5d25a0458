package dev.lodestar.alert;

import java.time.Instant;

/**
 * Something that happened to an alert.
 *
 * @param incidentId the alert it happened to, which may be one that a correction cancelled
 * @param state after it
 * @param streak after it
 */
public record HistoryRow(long incidentId, Instant at, Happening happening, String state, int streak) {}
