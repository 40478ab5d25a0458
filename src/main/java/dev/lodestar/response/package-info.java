/** What people do about an alert: what to look at, countermeasures and whether the curve turned, signals of integrity. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Response",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "cascade",
            "measure",
            "measure :: pace",
            "alert",
            "alert :: rule",
            "ingest",
            "checkin",
            "uikit"
        })
package dev.lodestar.response;

import org.jspecify.annotations.NullMarked;
