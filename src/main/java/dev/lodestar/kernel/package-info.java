/** Typed ids, periods and numbers that every module speaks in; pure Java that depends on nothing. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Kernel",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.lodestar.kernel;

import org.jspecify.annotations.NullMarked;
