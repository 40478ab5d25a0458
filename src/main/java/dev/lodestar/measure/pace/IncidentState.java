package dev.lodestar.measure.pace;

/** The state of a fired incident. */
public enum IncidentState {
    FIRING,
    RECOVERING,
    RESOLVED,
    /** The facts as corrected no longer support it. */
    CANCELLED_BY_CORRECTION
}
