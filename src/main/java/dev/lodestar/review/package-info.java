/** Reviews of a plan's period: what is frozen, what is said and decided, and the pack that tells it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Review",
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
            "checkin",
            "uikit",
            "workbook"
        })
package dev.lodestar.review;

import org.jspecify.annotations.NullMarked;
