package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An entity of one tenant. Reading is filtered by the tenant in scope and writing stamps it; a row of another tenant is
 * never found, changed or re-labelled.
 */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lodestar_id")
    @SequenceGenerator(name = "lodestar_id", sequenceName = "lodestar_id", allocationSize = 50)
    private @Nullable Long id;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant", nullable = false, updatable = false)
    private @Nullable String tenant;

    /** The number of the row, unique across tenants; throws {@link IllegalStateException} before it is stored. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet: " + getClass().getSimpleName());
        }
        return id;
    }

    /** The tenant that owns the row. */
    public TenantId tenant() {
        return tenant == null ? TenantScope.current() : new TenantId(tenant);
    }
}
