/**
 * Keeps the incidents of every measure as a replay of its facts, and those of every source as its pulls tell: raised, changed,
 * resolved or cancelled, with evidence.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Alert",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "ingest",
            "uikit"
        })
package dev.lodestar.alert;

import org.jspecify.annotations.NullMarked;
