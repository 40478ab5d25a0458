/** The OGSM tree: the draft that is being written and the published versions, which never change. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"kernel", "tenancy", "organisation", "uikit"})
package dev.lodestar.plan;

import org.jspecify.annotations.NullMarked;
