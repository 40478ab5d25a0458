/** Who works in a tenant: its units and partners, its people and their roles, and what each of them may do. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"kernel", "tenancy", "uikit"})
package dev.lodestar.organisation;

import org.jspecify.annotations.NullMarked;
