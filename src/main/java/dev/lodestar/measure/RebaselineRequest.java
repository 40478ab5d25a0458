package dev.lodestar.measure;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A definition that reaches back over closed periods, as long as and as it was decided on. */
@Entity
@Table(name = "measure_rebaseline_request")
class RebaselineRequest extends TenantOwned {

    private String measureKey;
    private long measureVersion;

    @Column(columnDefinition = "longtext")
    private String document;

    private String reason;
    private String approver;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private RebaselineState state;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String note;

    @Version
    private long version;

    protected RebaselineRequest() {
        this("", 0, "", "", "", "", Instant.EPOCH);
    }

    RebaselineRequest(
            String measureKey,
            long measureVersion,
            String document,
            String reason,
            String approver,
            String requestedBy,
            Instant requestedAt) {
        this.measureKey = measureKey;
        this.measureVersion = measureVersion;
        this.document = document;
        this.reason = reason;
        this.approver = approver;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.state = RebaselineState.PENDING;
    }

    String measureKey() {
        return measureKey;
    }

    long measureVersion() {
        return measureVersion;
    }

    String document() {
        return document;
    }

    String approver() {
        return approver;
    }

    String requestedBy() {
        return requestedBy;
    }

    boolean isPending() {
        return state == RebaselineState.PENDING;
    }

    void handTo(String person) {
        approver = person;
    }

    void decide(RebaselineState decision, String by, Instant at, @Nullable String why) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
        note = why;
    }

    RebaselineView view() {
        return new RebaselineView(
                id(), measureKey, reason, approver, requestedBy, requestedAt, state, decidedBy, decidedAt, note);
    }
}
