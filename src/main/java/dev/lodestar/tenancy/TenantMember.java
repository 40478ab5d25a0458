package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;

/** A signed-in principal that belongs to exactly one tenant. */
public interface TenantMember {

    /** The tenant of the principal. */
    TenantId tenant();
}
