/** Turns what happens to alerts into news for the people it concerns: kept, counted, read, and carried as each of them chose. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "News",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "measure",
            "measure :: pace",
            "alert",
            "uikit"
        })
package dev.lodestar.news;

import org.jspecify.annotations.NullMarked;
