package dev.lodestar.measure.pace;

/** What an observation of a measure is. */
public enum Kind {
    /** Happened during the period. */
    FLOW,
    /** A level at the end of the period. */
    STOCK,
    /** A numerator over a denominator. */
    RATIO
}
