/** The frame around every screen: navigation, signing in, languages, light and dark, pages for what went wrong. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "tenancy", "organisation", "uikit"})
package dev.lodestar.shell;

import org.jspecify.annotations.NullMarked;
