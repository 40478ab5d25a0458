/** Sources: customers' systems that numbers are pulled from, on a schedule and without changing them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Ingest",
        allowedDependencies = {"kernel", "tenancy", "organisation", "measure", "measure :: pace"})
package dev.lodestar.ingest;

import org.jspecify.annotations.NullMarked;
