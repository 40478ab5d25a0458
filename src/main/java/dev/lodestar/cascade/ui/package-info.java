/** The screens of how plans hang together. */
@NullMarked
package dev.lodestar.cascade.ui;

import org.jspecify.annotations.NullMarked;
