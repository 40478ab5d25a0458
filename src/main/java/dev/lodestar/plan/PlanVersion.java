package dev.lodestar.plan;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

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
    private String publishedBy;
    private Instant publishedAt;

    protected PlanVersion() {
        this.document = "";
        this.reason = "";
        this.expectedImpact = "";
        this.publishedBy = "";
        this.publishedAt = Instant.EPOCH;
    }

    PlanVersion(long planId, String document, PlanVersionView view) {
        this.planId = planId;
        this.number = view.number();
        this.document = document;
        this.reason = view.reason();
        this.expectedImpact = view.expectedImpact();
        this.publishedBy = view.publishedBy();
        this.publishedAt = view.publishedAt();
    }
}
