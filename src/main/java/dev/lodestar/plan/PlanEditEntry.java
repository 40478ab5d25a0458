package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEditFormat;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Edits that were made together, and what takes them back. */
@Entity
@Table(name = "plan_edit")
class PlanEditEntry extends TenantOwned {

    @Column(updatable = false)
    private long planId;

    @Column(columnDefinition = "longtext", updatable = false)
    private String edits;

    @Column(columnDefinition = "longtext", updatable = false)
    private String inverse;

    @Column(updatable = false)
    private String editedBy;

    @Column(updatable = false)
    private Instant editedAt;

    private boolean undone;
    private int publishedIn;

    protected PlanEditEntry() {
        this.edits = "";
        this.inverse = "";
        this.editedBy = "";
        this.editedAt = Instant.EPOCH;
    }

    PlanEditEntry(long planId, List<PlanEdit> edits, List<PlanEdit> inverse, String editedBy, Instant editedAt) {
        this.planId = planId;
        this.edits = PlanEditFormat.write(edits);
        this.inverse = PlanEditFormat.write(inverse);
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    /** Marks it as taken back and returns the edits that do so. */
    List<PlanEdit> undo() {
        undone = true;
        return PlanEditFormat.read(inverse);
    }
}
