/** How a plan stands, composed of what the features know: one read model, shown on a screen and answered as data. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Dashboard",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "alert",
            "uikit"
        })
package dev.lodestar.dashboard;

import org.jspecify.annotations.NullMarked;
