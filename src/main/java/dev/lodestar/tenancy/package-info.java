/** Keeps tenants apart: the scope that work runs in, the entities that belong to a tenant, the registry of tenants. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"kernel"})
package dev.lodestar.tenancy;

import org.jspecify.annotations.NullMarked;
