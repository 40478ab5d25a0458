/** Tells people what happened and what is asked of them, by mail; nothing is lost while a server is away. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "alert",
            "checkin",
            "review",
            "news",
            "uikit"
        })
package dev.lodestar.notification;

import org.jspecify.annotations.NullMarked;
