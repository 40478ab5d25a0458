/** Makes the nodes of plans that have none. */
@NullMarked
package dev.lodestar.rollup.schedule;

import org.jspecify.annotations.NullMarked;
