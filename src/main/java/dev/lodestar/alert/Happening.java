package dev.lodestar.alert;

/** What happened to an incident. */
public enum Happening {
    /** The facts support it for the first time. */
    RAISED,
    /** As raised, but it continues one that a correction cancelled in the same moment. */
    INHERITED,
    /** A further period lags or is missing. */
    STREAK,
    /** No longer lagging, not yet met. */
    RECOVERING,
    /** It lags again after recovering, or a correction took its end back. */
    FIRED_AGAIN,
    RESOLVED,
    /** Its source is not pulled any more, so that nobody can tell whether it would work. */
    SWITCHED_OFF,
    /** Its evidence was corrected, its state was not. */
    CORRECTED,
    /** The corrected facts no longer support it. */
    CANCELLED,
    /** Cancelled once, and supported again. */
    REVIVED
}
