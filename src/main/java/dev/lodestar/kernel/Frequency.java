package dev.lodestar.kernel;

/** How often a measure is observed: the length of its periods. */
public enum Frequency {
    DAY,
    WEEK,
    MONTH,
    QUARTER
}
