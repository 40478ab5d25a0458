/** Looks at workbooks from outside before anything opens them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Workbook",
        allowedDependencies = {})
package dev.lodestar.workbook;

import org.jspecify.annotations.NullMarked;
