package dev.lodestar.review;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The numbers behind a pack that was handed out; they never change. */
@Entity
@Immutable
@Table(name = "review_pack")
class IssuedPack extends TenantOwned {

    private String packKey;
    private long reviewId;
    private boolean frozen;
    private Instant madeAt;
    private String madeBy;

    @Column(columnDefinition = "longblob")
    private byte[] content;

    @Column(columnDefinition = "longtext")
    private String checklist;

    protected IssuedPack() {
        this.packKey = "";
        this.madeAt = Instant.EPOCH;
        this.madeBy = "";
        this.content = new byte[0];
        this.checklist = "[]";
    }

    IssuedPack(String packKey, long reviewId, boolean frozen, byte[] content, String checklist, String by, Instant at) {
        this.packKey = packKey;
        this.reviewId = reviewId;
        this.frozen = frozen;
        this.content = content.clone();
        this.checklist = checklist;
        this.madeBy = by;
        this.madeAt = at;
    }

    String packKey() {
        return packKey;
    }

    long reviewId() {
        return reviewId;
    }

    byte[] content() {
        return content.clone();
    }

    String checklist() {
        return checklist;
    }
}
