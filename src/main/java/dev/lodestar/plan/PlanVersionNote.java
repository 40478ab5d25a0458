package dev.lodestar.plan;

import java.time.Instant;

/**
 * That a version of a plan was published.
 *
 * @param planKey of the plan
 * @param planName as it is shown now
 * @param publishedBy the key of the person, or the name of the token
 */
public record PlanVersionNote(
        String planKey, String planName, int number, String reason, String publishedBy, Instant publishedAt) {}
