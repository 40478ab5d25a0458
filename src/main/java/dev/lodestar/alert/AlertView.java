package dev.lodestar.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as people see it.
 *
 * @param id 0 for one of a past moment that was never on record
 * @param unit of the measure's numbers
 * @param owner key of the person who answers for the measure
 * @param unitKey where the measure belongs
 * @param rule LAG or MISSING
 * @param startPeriod the first period of the streak; a daily measure's lag is told in weeks
 * @param resolvedPeriod null while open
 * @param state FIRING, RECOVERING, RESOLVED or CANCELLED_BY_CORRECTION
 * @param streak how many periods lag or are missing
 * @param retroactive true when it fired in a period that was no longer the latest closed one
 * @param evidence a row a period of the streak
 * @param handled how people handle it
 * @param muted true while nobody was told of it, because it fired when its measure was muted
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
        boolean muted) {

    /** One that is not muted. */
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
                false);
    }
}
