package dev.lodestar.measure.pace;

/** Which side of the expectation is good. */
public enum Direction {
    HIGHER,
    LOWER,
    /** Good is inside two bounds. */
    RANGE
}
