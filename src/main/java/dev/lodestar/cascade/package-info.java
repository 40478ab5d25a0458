/** How plans hang together: typed links from a parent's node to a child's, and proposals that carry changes along them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Cascade",
        allowedDependencies = {"kernel", "tenancy", "organisation", "plan", "plan :: document", "measure", "uikit"})
package dev.lodestar.cascade;

import org.jspecify.annotations.NullMarked;
