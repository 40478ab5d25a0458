package dev.lodestar.plan;

import java.time.Instant;

/**
 * What is on record about a published version.
 *
 * @param number counts up from 1
 * @param reason why it was changed
 * @param expectedImpact what the change is to do
 * @param publishedBy the key of the person, or the name of the token
 * @param publishedAt when
 */
public record PlanVersionView(
        int number, String reason, String expectedImpact, String publishedBy, Instant publishedAt) {}
