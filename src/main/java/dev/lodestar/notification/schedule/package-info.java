/** Sends what waits. */
@NullMarked
package dev.lodestar.notification.schedule;

import org.jspecify.annotations.NullMarked;
