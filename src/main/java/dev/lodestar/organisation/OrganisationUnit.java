package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company, department, team or partner. */
@Entity
@Table(name = "unit")
class OrganisationUnit extends TenantOwned {

    @Column(name = "unit_key", updatable = false)
    private String key;

    private String name;
    private String path;
    private boolean partner;
    private int position;
    private @Nullable Instant closedAt;

    @Version
    private long version;

    protected OrganisationUnit() {
        this.key = "";
        this.name = "";
        this.path = "";
    }

    OrganisationUnit(String key, String name, @Nullable OrganisationUnit parent, boolean partner, int position) {
        this.key = key;
        this.name = name;
        this.path = (parent == null ? "" : parent.path) + key + "/";
        this.partner = partner;
        this.position = position;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    boolean isPartner() {
        return partner;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    long version() {
        return version;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Goes along when a unit above it, or it itself, moves from below one path to below another. */
    void moveAlong(String from, String to) {
        path = to + path.substring(from.length());
    }

    void close(Instant at) {
        closedAt = at;
    }

    UnitView view() {
        String[] keys = path.split("/", -1);
        String parent = keys.length > 2 ? keys[keys.length - 3] : null;
        return new UnitView(key, name, parent, path, partner, closedAt, version);
    }
}
