package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** A plan through all its drafts and versions. */
@Entity
class Plan extends TenantOwned {

    @Column(name = "plan_key", updatable = false)
    private String key;

    private String name;
    private String unitKey;

    @Column(name = "plan_year")
    private int year;

    private String owner;
    private int publishedVersion;
    private long drafts;

    @Version
    private long revision;

    protected Plan() {
        this.key = "";
        this.name = "";
        this.unitKey = "";
        this.owner = "";
    }

    Plan(PlanDocument first) {
        this.key = first.key();
        this.name = first.name();
        this.unitKey = first.unitKey();
        this.year = first.year();
        this.owner = first.owner();
    }

    /** Notes that a draft is being stored. */
    void draft(PlanDocument draft) {
        drafts++;
        if (publishedVersion == 0) {
            describe(draft);
        }
    }

    /** Notes that its draft was thrown away. */
    void touch() {
        drafts++;
    }

    /** Makes the draft the published plan and returns the number of the version. */
    int publish(PlanDocument draft) {
        describe(draft);
        return ++publishedVersion;
    }

    private void describe(PlanDocument document) {
        name = document.name();
        unitKey = document.unitKey();
        year = document.year();
        owner = document.owner();
    }

    String key() {
        return key;
    }

    String unitKey() {
        return unitKey;
    }

    String owner() {
        return owner;
    }

    int publishedVersion() {
        return publishedVersion;
    }

    long revision() {
        return revision;
    }

    PlanSummary summary() {
        return new PlanSummary(key, name, unitKey, year, owner, publishedVersion);
    }
}
