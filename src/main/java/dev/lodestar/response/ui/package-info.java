/** The screens of alerts. */
@NullMarked
package dev.lodestar.response.ui;

import org.jspecify.annotations.NullMarked;
