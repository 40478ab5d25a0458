package dev.lodestar.api.v1;

import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.MeasureReading;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promise and what became of it; numbers are plain decimal strings. */
record FollowUpJson(
        long id,
        String plan,
        int version,
        String measure,
        String direction,
        LocalDate by,
        String author,
        Instant promisedAt,
        String state,
        @Nullable String verdict,
        @Nullable ReadingJson then,
        @Nullable ReadingJson later,
        int alerts,
        @Nullable Instant dueAt,
        FollowUpView.@Nullable Closing closing,
        long revision) {

    static FollowUpJson of(FollowUpView view) {
        return new FollowUpJson(
                view.id(),
                view.planKey(),
                view.planVersion(),
                view.promise().measure(),
                view.promise().direction().name(),
                view.promise().by(),
                view.author(),
                view.promisedAt(),
                view.state().name(),
                view.verdict() == null ? null : view.verdict().name(),
                ReadingJson.of(view.evidence().then()),
                ReadingJson.of(view.evidence().later()),
                view.evidence().alerts(),
                view.dueAt(),
                view.closing(),
                view.revision());
    }

    /** How the measure stood after a period. */
    record ReadingJson(
            String period,
            String judgement,
            @Nullable String value,
            @Nullable String expected,
            @Nullable String expectedLower,
            @Nullable String expectedUpper,
            int definitionVersion) {

        static @Nullable ReadingJson of(@Nullable MeasureReading reading) {
            return reading == null
                    ? null
                    : new ReadingJson(
                            reading.period(),
                            reading.judgement().name(),
                            PlainNumber.of(reading.value()),
                            PlainNumber.of(reading.expected()),
                            PlainNumber.of(reading.expectedLower()),
                            PlainNumber.of(reading.expectedUpper()),
                            reading.definition());
        }
    }
}
