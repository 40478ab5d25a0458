package dev.lodestar.measure;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another last target, as long as and as it was decided on. */
@Entity
@Table(name = "measure_target_proposal")
class TargetProposal extends TenantOwned {

    private String measureKey;
    private int definitionVersion;

    @Column(precision = 58, scale = 20)
    private BigDecimal beforeValue;

    private LocalDate beforeDate;

    @Column(precision = 58, scale = 20)
    private BigDecimal targetValue;

    private LocalDate targetDate;
    private String reason;
    private @Nullable String impact;
    private String proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private TargetProposalState state;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String note;

    @Version
    private long version;

    protected TargetProposal() {
        this(
                "",
                new LastTarget(0, BigDecimal.ZERO, LocalDate.EPOCH),
                BigDecimal.ZERO,
                LocalDate.EPOCH,
                "",
                null,
                "",
                Instant.EPOCH);
    }

    TargetProposal(
            String measureKey,
            LastTarget before,
            BigDecimal targetValue,
            LocalDate targetDate,
            String reason,
            @Nullable String impact,
            String proposedBy,
            Instant proposedAt) {
        this.measureKey = measureKey;
        this.definitionVersion = before.definition();
        this.beforeValue = before.value();
        this.beforeDate = before.date();
        this.targetValue = targetValue;
        this.targetDate = targetDate;
        this.reason = reason;
        this.impact = impact;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.state = TargetProposalState.PENDING;
    }

    String measureKey() {
        return measureKey;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    BigDecimal targetValue() {
        return targetValue;
    }

    LocalDate targetDate() {
        return targetDate;
    }

    String proposedBy() {
        return proposedBy;
    }

    boolean isPending() {
        return state == TargetProposalState.PENDING;
    }

    void decide(TargetProposalState decision, String by, Instant at, @Nullable String why) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
        note = why;
    }

    TargetProposalView view() {
        return new TargetProposalView(
                id(),
                measureKey,
                beforeValue,
                beforeDate,
                targetValue,
                targetDate,
                reason,
                impact,
                proposedBy,
                proposedAt,
                state,
                decidedBy,
                decidedAt,
                note);
    }
}
