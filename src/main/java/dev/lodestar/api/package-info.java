/** The REST contract: what programs may ask and send, by token, a tenant a token. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "alert",
            "alert :: rule",
            "cascade",
            "rollup",
            "history",
            "review",
            "review :: pack",
            "review :: input",
            "dashboard",
            "response",
            "checkin",
            "webhook"
        })
package dev.lodestar.api;

import org.jspecify.annotations.NullMarked;
