/** What versions did: their impact, worked out when published, and later whether what was promised came. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "History",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "alert",
            "cascade",
            "uikit"
        })
package dev.lodestar.history;

import org.jspecify.annotations.NullMarked;
