package dev.lodestar.cascade;

/** Which way a link goes. */
public enum LinkDirection {
    /** Down the hierarchy: company, department, team, person. */
    DOWN,
    /** Between departments, or to a partner. */
    SIDEWAYS,
    /** From a year to a quarter, or to the next year. */
    OVER_TIME
}
