/** Runs the pulls when they are due: Quartz with its store in the database, so that a cluster runs each pull once. */
@NullMarked
package dev.lodestar.ingest.schedule;

import org.jspecify.annotations.NullMarked;
