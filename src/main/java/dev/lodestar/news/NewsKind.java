package dev.lodestar.news;

/** What somebody is told about an alert, the most urgent first. */
public enum NewsKind {
    /** It is told to somebody higher up. */
    ESCALATED,
    RAISED,
    /** It fires again after recovering, or a correction took its end back. */
    FIRED_AGAIN,
    /** A further period lags or is missing. */
    WORSENED,
    /** A snooze ended. */
    WOKEN,
    /** Somebody else takes care of it. */
    REASSIGNED,
    /** A comment names the reader. */
    MENTIONED,
    RECOVERING,
    RESOLVED,
    /** The corrected facts no longer support it. */
    CANCELLED;

    /** Whether somebody is to do something about it. */
    public boolean asks() {
        return compareTo(REASSIGNED) <= 0;
    }

    /** Whether the alert is over by it. */
    public boolean ends() {
        return this == RESOLVED || this == CANCELLED;
    }
}
