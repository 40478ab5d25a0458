/** What people say of their measures, goals and actions as the weeks go by, what they owe, and who is reminded. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Check-in",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "cascade",
            "alert",
            "history",
            "uikit"
        })
package dev.lodestar.checkin;

import org.jspecify.annotations.NullMarked;
