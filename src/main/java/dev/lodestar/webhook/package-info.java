/** Tells systems and chat groups what happens, signed and as often as it takes; nothing is lost while one is away. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Webhook",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "measure",
            "alert",
            "review",
            "ingest",
            "news",
            "notification",
            "uikit"
        })
package dev.lodestar.webhook;

import org.jspecify.annotations.NullMarked;
