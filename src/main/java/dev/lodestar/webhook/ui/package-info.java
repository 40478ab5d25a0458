/** Whom a company has told what happens, and what became of what was sent. */
@NullMarked
package dev.lodestar.webhook.ui;

import org.jspecify.annotations.NullMarked;
