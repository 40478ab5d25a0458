/** Looks at promises whose day has come. */
@NullMarked
package dev.lodestar.history.schedule;

import org.jspecify.annotations.NullMarked;
