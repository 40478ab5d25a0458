package dev.lodestar.alert;

/** Why an alert woke, was escalated or changed hands. */
public enum Cause {
    /** Somebody decided so. */
    BY_HAND,
    /** Nobody acknowledged it for too many working days. */
    UNACKNOWLEDGED,
    /** It has been lagging, or without numbers, for too many periods in a row. */
    STREAK,
    /** A further period lags or is missing, or it fires again. */
    WORSENED,
    /** The day came until which it was to be quiet. */
    OVER,
    /** The alert itself ended. */
    ENDED,
    /** Whoever handled it left. */
    LEFT
}
