/** The screens of reviews. */
@NullMarked
package dev.lodestar.review.ui;

import org.jspecify.annotations.NullMarked;
