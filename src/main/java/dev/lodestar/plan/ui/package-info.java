/** The screen of a plan. */
@NullMarked
package dev.lodestar.plan.ui;

import org.jspecify.annotations.NullMarked;
