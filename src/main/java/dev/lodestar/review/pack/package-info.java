/** What a review pack says: pure records, the same in every language and every kind of file. */
@NullMarked
@org.springframework.modulith.NamedInterface("pack")
package dev.lodestar.review.pack;

import org.jspecify.annotations.NullMarked;
