package dev.lodestar.checkin;

/** How often the numbers of a plan are due. */
public enum Rhythm {
    WEEKLY,
    MONTHLY,
    /** Nobody is asked for them. */
    NONE
}
