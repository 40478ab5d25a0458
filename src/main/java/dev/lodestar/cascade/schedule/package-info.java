/** Looks once a day for proposals that wait for an answer too long. */
@NullMarked
package dev.lodestar.cascade.schedule;

import org.jspecify.annotations.NullMarked;
