package dev.lodestar.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as people see it.
 *
 * @param id 0 for one of a past moment that was never on record
 * @param measureKey empty when it is about a source
 * @param measureName empty when it is about a source
 * @param unit of the measure's numbers; empty when it is about a source
 * @param owner key of the person who answers for the measure or the source
 * @param unitKey where the measure or the source belongs
 * @param rule LAG, MISSING, THRESHOLD, TREND or SOURCE
 * @param startPeriod the first period of the streak; a daily measure's lag is told in weeks; of a source the day
 * @param resolvedPeriod null while open
 * @param state FIRING, RECOVERING, RESOLVED or CANCELLED_BY_CORRECTION
 * @param streak how many periods lag or are missing; of a source, how many pulls failed
 * @param retroactive true when it fired in a period that was no longer the latest closed one
 * @param evidence a row a period of the streak; empty when it is about a source
 * @param handled how people handle it
 * @param muted true while nobody was told of it, because it fired when it was muted
 * @param source what it is about when that is no measure
 */
public record AlertView(
        long id,
        String measureKey,
        String measureName,
        String unit,
        String owner,
        String unitKey,
        String rule,
        String startPeriod,
        String firedPeriod,
        @Nullable String resolvedPeriod,
        String state,
        int streak,
        boolean retroactive,
        Instant raisedAt,
        Instant changedAt,
        List<EvidenceRow> evidence,
        HandlingView handled,
        boolean muted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FailingSource source) {

    /** The name of what it is about. */
    public String name() {
        return source == null ? measureName : source.name();
    }

    /** One of a measure that is not muted. */
    public AlertView(
            long id,
            String measureKey,
            String measureName,
            String unit,
            String owner,
            String unitKey,
            String rule,
            String startPeriod,
            String firedPeriod,
            @Nullable String resolvedPeriod,
            String state,
            int streak,
            boolean retroactive,
            Instant raisedAt,
            Instant changedAt,
            List<EvidenceRow> evidence,
            HandlingView handled) {
        this(
                id,
                measureKey,
                measureName,
                unit,
                owner,
                unitKey,
                rule,
                startPeriod,
                firedPeriod,
                resolvedPeriod,
                state,
                streak,
                retroactive,
                raisedAt,
                changedAt,
                evidence,
                handled,
                false,
                null);
    }
}
