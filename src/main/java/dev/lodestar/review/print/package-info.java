/** Writes a review pack and the minutes of a review as PDF, by way of OpenPDF. */
@NullMarked
package dev.lodestar.review.print;

import org.jspecify.annotations.NullMarked;
