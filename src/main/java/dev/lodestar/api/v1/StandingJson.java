package dev.lodestar.api.v1;

import dev.lodestar.measure.MeasureStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a measure stands: its latest closed period, and how far it is from baseline to target. */
record StandingJson(
        String status,
        String alertState,
        @Nullable String period,
        @Nullable String actual,
        @Nullable String expected,
        @Nullable String expectedLower,
        @Nullable String expectedUpper,
        @Nullable String gap,
        @Nullable String target,
        @Nullable String progress,
        Instant judgedAt) {

    static StandingJson of(MeasureStatus status) {
        return new StandingJson(
                status.status().name(),
                status.alertState().name(),
                status.period(),
                PlainNumber.of(status.actual()),
                PlainNumber.of(status.expected()),
                PlainNumber.of(status.expectedLower()),
                PlainNumber.of(status.expectedUpper()),
                PlainNumber.of(status.gap()),
                PlainNumber.of(status.target()),
                PlainNumber.of(status.progress()),
                status.judgedAt());
    }
}
