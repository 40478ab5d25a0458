/** The page that a link of a mail about an alert opens, and what became of what was sent. */
@NullMarked
package dev.lodestar.notification.ui;

import org.jspecify.annotations.NullMarked;
