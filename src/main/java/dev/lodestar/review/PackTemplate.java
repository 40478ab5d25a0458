package dev.lodestar.review;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A workbook of the tenant's own that packs are filled into; another version of it is another one. */
@Entity
@Immutable
class PackTemplate extends TenantOwned {

    private int slot;
    private String name;

    @Column(columnDefinition = "mediumblob")
    private byte[] content;

    private String uploadedBy;
    private Instant uploadedAt;

    protected PackTemplate() {
        this.name = "";
        this.content = new byte[0];
        this.uploadedBy = "";
        this.uploadedAt = Instant.EPOCH;
    }

    PackTemplate(int slot, String name, byte[] content, String by, Instant at) {
        this.slot = slot;
        this.name = name;
        this.content = content.clone();
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    int slot() {
        return slot;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    PackTemplateView view() {
        return new PackTemplateView(id(), slot, name, uploadedBy, uploadedAt);
    }
}
