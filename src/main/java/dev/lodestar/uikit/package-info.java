/** How Lodestar looks: status badges, charts, cards and the formats of numbers, ages and periods. Knows no domain. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "UI kit",
        allowedDependencies = {"kernel"})
package dev.lodestar.uikit;

import org.jspecify.annotations.NullMarked;
