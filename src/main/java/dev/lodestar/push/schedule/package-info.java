/** Sends what waits. */
@NullMarked
package dev.lodestar.push.schedule;

import org.jspecify.annotations.NullMarked;
