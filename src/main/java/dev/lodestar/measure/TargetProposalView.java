package dev.lodestar.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change the last target of a measure.
 *
 * @param measure the key of the measure
 * @param before the target when it was proposed
 * @param impact what whoever proposed it expects of it; null when nothing was said
 * @param proposedBy the key of the person, or the name of the token
 * @param decidedBy who decided; null while it is pending
 * @param note what was said on deciding
 */
public record TargetProposalView(
        long id,
        String measure,
        BigDecimal before,
        LocalDate beforeDate,
        BigDecimal value,
        LocalDate date,
        String reason,
        @Nullable String impact,
        String proposedBy,
        Instant proposedAt,
        TargetProposalState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {}
