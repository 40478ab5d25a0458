/** What a review pack says: pure records, the same in every language and every kind of file. */
@NullMarked
package dev.lodestar.review.pack;

import org.jspecify.annotations.NullMarked;
