/** Where people allow notifications in their browsers, and where an administrator sees what became of them. */
@NullMarked
package dev.lodestar.push.ui;

import org.jspecify.annotations.NullMarked;
