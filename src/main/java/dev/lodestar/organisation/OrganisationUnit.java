package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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

    UnitView view() {
        String[] keys = path.split("/", -1);
        String parent = keys.length > 2 ? keys[keys.length - 3] : null;
        return new UnitView(key, name, parent, path, partner);
    }
}
