package dev.lodestar.ingest;

import java.time.Instant;

/**
 * A pull that is over.
 *
 * @param run its number among all runs
 * @param number of two pulls of a source, the one that began later has the greater
 * @param error what could not be had and why, at most 2,000 characters; empty unless it failed
 */
public record EndedPull(long run, long number, Instant startedAt, Instant finishedAt, Outcome outcome, String error) {

    /** What a pull says of its source. */
    public enum Outcome {
        /** All that was asked was answered; "no rows" and answers that cannot be recorded are answers. */
        WORKED,
        /** Something that was asked could not be had. */
        FAILED,
        /** The application stopped meanwhile, so that it says nothing. */
        BROKEN_OFF
    }
}
