/** The demo's source system and its two tenants, present in profile {@code demo} only. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "cascade",
            "history",
            "alert",
            "checkin",
            "ingest",
            "api"
        })
package dev.lodestar.demo;

import org.jspecify.annotations.NullMarked;
