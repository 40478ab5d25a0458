/** Sends what waits for systems and chat groups. */
@NullMarked
package dev.lodestar.webhook.schedule;

import org.jspecify.annotations.NullMarked;
