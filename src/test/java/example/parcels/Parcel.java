package example.parcels;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Entity;

/** Something of a tenant, outside of the product's package, so that no test of the whole application maps it. */
@Entity
public class Parcel extends TenantOwned {

    private String label;

    protected Parcel() {
        this.label = "";
    }

    /** A parcel that nobody has sent yet. */
    public Parcel(String label) {
        this.label = label;
    }

    /** What is written on it. */
    public String label() {
        return label;
    }

    /** Writes something else on it. */
    public void relabel(String words) {
        this.label = words;
    }
}
