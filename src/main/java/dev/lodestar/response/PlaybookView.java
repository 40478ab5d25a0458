package dev.lodestar.response;

import java.time.Instant;

/**
 * What to check when the measures of a strategy lag.
 *
 * @param plan the key of the plan
 * @param strategy the key of the strategy
 * @param text empty when it was taken back
 * @param version counts up from 1
 * @param by the key of the person, or the name of the token
 */
public record PlaybookView(String plan, String strategy, String text, int version, String by, Instant at) {}
