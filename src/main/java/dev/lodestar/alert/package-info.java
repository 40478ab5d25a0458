/** Keeps the incidents of every measure as a replay of its facts: raised, changed, resolved or cancelled, with evidence. */
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
            "uikit"
        })
package dev.lodestar.alert;

import org.jspecify.annotations.NullMarked;
