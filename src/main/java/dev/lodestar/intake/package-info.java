/** Takes in plans from a customer's own workbooks: what is recognised, what it will become, and its creation in one go. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "plan",
            "plan :: document",
            "measure",
            "measure :: pace",
            "uikit",
            "workbook"
        })
package dev.lodestar.intake;

import org.jspecify.annotations.NullMarked;
