package dev.lodestar.webhook;

import java.time.Instant;

/**
 * Something that happened and is to be told.
 *
 * @param id 0 before it is kept
 * @param key the same is kept once
 * @param number of the alert, the review or the pull; the version of a plan
 * @param subject the key of the measure, the plan or the source
 * @param detail the rule of an alert, the period of a review, how many answers of a pull; empty for a plan
 */
record HookEvent(
        long id,
        String key,
        HookType type,
        long number,
        String subject,
        String detail,
        Instant at,
        Instant writtenAt) {}
