/** How every node of every plan stands, told by what is below it, across links; kept up to date value by value. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Roll-up",
        allowedDependencies = {"kernel", "tenancy", "organisation", "plan", "plan :: document", "measure", "cascade"})
package dev.lodestar.rollup;

import org.jspecify.annotations.NullMarked;
