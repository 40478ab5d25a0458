/** The screens that show measures: their list, and one measure with everything its judgement rests on. */
@NullMarked
package dev.lodestar.measure.ui;

import org.jspecify.annotations.NullMarked;
