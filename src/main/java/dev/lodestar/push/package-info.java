/** Carries news to the browsers in which people allowed it, while no screen of the product is open. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Push",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ingest",
            "news",
            "notification",
            "webhook",
            "webhook :: channel",
            "uikit"
        })
package dev.lodestar.push;

import org.jspecify.annotations.NullMarked;
