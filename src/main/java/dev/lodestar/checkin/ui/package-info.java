/** What needs a person this week, to be answered row by row. */
@NullMarked
package dev.lodestar.checkin.ui;

import org.jspecify.annotations.NullMarked;
