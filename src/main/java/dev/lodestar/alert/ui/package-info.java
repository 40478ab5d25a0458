/** The screen of rules of one's own. */
@NullMarked
package dev.lodestar.alert.ui;

import org.jspecify.annotations.NullMarked;
