/** What has to hold before the product starts, and the one line a person reads when it does not. */
@NullMarked
package dev.lodestar.platform.startup;

import org.jspecify.annotations.NullMarked;
