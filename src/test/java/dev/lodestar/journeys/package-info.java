/** Whole journeys on the built product: the jar as it is started, a real database, a real browser. */
@NullMarked
package dev.lodestar.journeys;

import org.jspecify.annotations.NullMarked;
