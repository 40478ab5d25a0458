package dev.lodestar.plan;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is being written until it is published. */
@Entity
class PlanDraft extends TenantOwned {

    @Column(updatable = false)
    private long planId;

    @Column(columnDefinition = "longtext")
    private String document;

    private String editedBy;
    private Instant editedAt;
    private @Nullable Integer restores;

    protected PlanDraft() {
        this.document = "";
        this.editedBy = "";
        this.editedAt = Instant.EPOCH;
    }

    PlanDraft(long planId, String document, String editedBy, Instant editedAt) {
        this.planId = planId;
        this.document = document;
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    void replace(String newDocument, String by, Instant at) {
        document = newDocument;
        editedBy = by;
        editedAt = at;
    }

    /** Begins anew with the content of an earlier version. */
    void restore(int version, String content, String by, Instant at) {
        replace(content, by, at);
        restores = version;
    }

    /** The version whose content it began with; null when it did not. */
    @Nullable
    Integer restores() {
        return restores;
    }

    String document() {
        return document;
    }

    String editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }
}
