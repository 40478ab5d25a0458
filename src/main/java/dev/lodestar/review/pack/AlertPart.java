package dev.lodestar.review.pack;

import dev.lodestar.alert.EvidenceRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param unit of the measure's numbers
 * @param rule LAG or MISSING
 * @param resolvedPeriod null while open
 * @param state FIRING, RECOVERING, RESOLVED or CANCELLED_BY_CORRECTION
 * @param streak how many periods lag or are missing
 * @param evidence a row a period of the streak
 * @param handling what happened and what people said, in order
 */
public record AlertPart(
        long id,
        String measure,
        String measureName,
        String unit,
        PersonName owner,
        String rule,
        String startPeriod,
        String firedPeriod,
        @Nullable String resolvedPeriod,
        String state,
        int streak,
        Instant raisedAt,
        List<EvidenceRow> evidence,
        List<Handling> handling) {

    /** Keeps its own copies of the lists. */
    public AlertPart {
        evidence = List.copyOf(evidence);
        handling = List.copyOf(handling);
    }

    /**
     * Something that happened to the alert.
     *
     * @param by null for the product itself
     * @param what a name such as RAISED or RESOLVED, or EXPLAINED for a person's word
     * @param text the person's word; null for what the product did
     */
    public record Handling(
            Instant at,
            @Nullable PersonName by,
            String what,
            @Nullable String text) {}
}
