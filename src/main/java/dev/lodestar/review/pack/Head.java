package dev.lodestar.review.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which plan, which time, as of when.
 *
 * @param reviewId the review it was taken for
 * @param tenant the company's name
 * @param plan its key
 * @param planName as it is shown
 * @param unit the name of the unit whose plan it is
 * @param year the plan's year
 * @param objective the one sentence
 * @param from the first day of what is reviewed
 * @param to the last day
 * @param period a label such as {@code 2026-11}, {@code 2026-Q4}, or {@code 2026-10-15/2026-11-14}
 * @param at which periods are closed
 * @param knownAt what was known counts
 * @param since the last review's {@code knownAt}; null at the first
 * @param version the number of the plan's version in force
 * @param zone of dates and times, such as {@code Asia/Shanghai}
 * @param frozenBy null while the review is open
 * @param reported how many of the measures had a number for their latest closed period
 * @param expected how many of the measures should have had one
 */
public record Head(
        long reviewId,
        String tenant,
        String plan,
        String planName,
        String unit,
        int year,
        PersonName owner,
        String objective,
        LocalDate from,
        LocalDate to,
        String period,
        Instant at,
        Instant knownAt,
        @Nullable Instant since,
        int version,
        Instant publishedAt,
        PersonName publishedBy,
        String zone,
        @Nullable PersonName frozenBy,
        int reported,
        int expected) {}
