/** Makes the packs of the review calendar, and what a crash left half-made. */
@NullMarked
package dev.lodestar.review.schedule;

import org.jspecify.annotations.NullMarked;
