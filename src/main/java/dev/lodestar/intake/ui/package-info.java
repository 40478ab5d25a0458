/** The wizard that takes a plan in. */
@NullMarked
package dev.lodestar.intake.ui;

import org.jspecify.annotations.NullMarked;
