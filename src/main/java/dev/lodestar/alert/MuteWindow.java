package dev.lodestar.alert;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A while in which alerts of some measures are put on record and nobody is told. What still fires when it is over is told
 * then.
 *
 * @param key of the measure, unit or plan
 * @param from its first day, in the tenant's zone
 * @param until the day on which it is over
 * @param by the key of the person, or the name of the token
 */
public record MuteWindow(
        long id, Kind kind, String key, LocalDate from, LocalDate until, String reason, String by, Instant at) {

    /** What is muted. */
    public enum Kind {
        MEASURE,
        /** The measures of a unit and of those below it. */
        UNIT,
        /** The measures that a published plan names. */
        PLAN
    }
}
