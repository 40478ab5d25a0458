/** Measures: what is expected of them, the numbers that arrived, and the judgement that follows from both. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Measure",
        allowedDependencies = {"kernel", "tenancy", "organisation", "plan", "plan :: document", "uikit"})
package dev.lodestar.measure;

import org.jspecify.annotations.NullMarked;
