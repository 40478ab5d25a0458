/** Reminds people of what they have to report. */
@NullMarked
package dev.lodestar.checkin.schedule;

import org.jspecify.annotations.NullMarked;
