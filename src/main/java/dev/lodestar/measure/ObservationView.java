package dev.lodestar.measure;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One revision of one period's number.
 *
 * @param period its label
 * @param revision from 1
 * @param value of a FLOW or STOCK
 * @param numerator of a RATIO
 * @param denominator of a RATIO
 * @param withdrawn true when this revision takes the number back
 * @param source who or what reported it
 * @param runId the pull that brought it
 * @param note of the reporter
 * @param recordedAt when it became known
 */
public record ObservationView(
        String period,
        int revision,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean withdrawn,
        String source,
        @Nullable Long runId,
        @Nullable String note,
        Instant recordedAt) {}
