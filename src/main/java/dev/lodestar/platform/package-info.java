/** What every module runs on and reaches only by injection: time, security, executors, the database beside it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel", "tenancy"})
package dev.lodestar.platform;

import org.jspecify.annotations.NullMarked;
