/** Ways to reach people. */
@NullMarked
package dev.lodestar.notification.channel;

import org.jspecify.annotations.NullMarked;
