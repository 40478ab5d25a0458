/** Lets the demo's source systems go on, day by day. */
@NullMarked
package dev.lodestar.demo.schedule;

import org.jspecify.annotations.NullMarked;
