/** The screen where an admin keeps the organisation. */
@NullMarked
package dev.lodestar.organisation.ui;

import org.jspecify.annotations.NullMarked;
