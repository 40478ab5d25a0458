package dev.lodestar.review.pack;

import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closed period of a measure. What was reported is exact, what was judged is rounded to nine decimals.
 *
 * @param label such as {@code 2026-W47}
 * @param value as reported for a FLOW or STOCK; null without a report
 * @param numerator as reported for a RATIO
 * @param denominator as reported for a RATIO
 * @param actual what was judged: accumulated, or the ratio; null when unknown
 * @param expected null for a range and where nothing is expected
 * @param lower the lower bound of a range
 * @param upper the upper bound of a range
 * @param gap above zero is better than expected; null unless judged
 * @param green how far below the expectation is still green
 * @param amber how far below the expectation is still amber
 * @param revision of the observation; null when there was none
 * @param note of the reporter
 */
public record PeriodPart(
        String label,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal green,
        @Nullable BigDecimal amber,
        Judgement judgement,
        int definitionVersion,
        @Nullable Integer revision,
        @Nullable String note) {}
