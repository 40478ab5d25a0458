/** The rules that the build enforces, each with its reason, and code that shows that it bites. */
@NullMarked
package dev.lodestar.architecture;

import org.jspecify.annotations.NullMarked;
