package dev.lodestar.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number that is reported.
 *
 * @param measure key of the measure
 * @param period label such as {@code 2026-W07}
 * @param value for a FLOW or STOCK
 * @param numerator for a RATIO
 * @param denominator for a RATIO
 * @param note of the reporter
 * @param withdrawn true takes the period's number back
 */
public record Report(
        String measure,
        String period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String note,
        boolean withdrawn) {}
