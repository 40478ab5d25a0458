package dev.lodestar.plan;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A plan as it was published once. */
@Entity
@Immutable
class PlanVersion extends TenantOwned {

    private long planId;
    private int number;

    @Column(columnDefinition = "longtext")
    private String document;

    private String reason;
    private String expectedImpact;

    @Column(columnDefinition = "longtext")
    private @Nullable String promises;

    @Column(columnDefinition = "longtext")
    private @Nullable String computedImpact;

    private @Nullable Integer restoredFrom;
    private String publishedBy;
    private Instant publishedAt;

    protected PlanVersion() {
        this.document = "";
        this.reason = "";
        this.expectedImpact = "";
        this.publishedBy = "";
        this.publishedAt = Instant.EPOCH;
    }

    PlanVersion(long planId, String document, VersionRow row) {
        this.planId = planId;
        this.number = row.number();
        this.document = document;
        this.reason = row.reason();
        this.expectedImpact = row.expectedImpact();
        this.promises = row.promises();
        this.computedImpact = row.computedImpact();
        this.restoredFrom = row.restoredFrom();
        this.publishedBy = row.publishedBy();
        this.publishedAt = row.publishedAt();
    }
}
