/** The versions of a plan: why each was made, what it touched, what it promised and whether that came. */
@NullMarked
package dev.lodestar.history.ui;

import org.jspecify.annotations.NullMarked;
