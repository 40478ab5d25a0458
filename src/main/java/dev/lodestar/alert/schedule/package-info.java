/** Tells alerts to somebody higher up when nobody acts. */
@NullMarked
package dev.lodestar.alert.schedule;

import org.jspecify.annotations.NullMarked;
