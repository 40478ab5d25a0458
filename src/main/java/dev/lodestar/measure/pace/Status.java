package dev.lodestar.measure.pace;

/** What is said of a measure as a whole. */
public enum Status {
    GREEN,
    AMBER,
    RED,
    /** The latest closed period has no value. */
    STALE,
    /** It never had an observation. */
    NO_DATA,
    NOT_STARTED,
    NO_TARGET,
    PAUSED,
    /** Retired. */
    CLOSED
}
