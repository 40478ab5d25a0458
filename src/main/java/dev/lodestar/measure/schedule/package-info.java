/** Judges measures whose period has closed without anything arriving. */
@NullMarked
package dev.lodestar.measure.schedule;

import org.jspecify.annotations.NullMarked;
