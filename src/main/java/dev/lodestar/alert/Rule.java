package dev.lodestar.alert;

/** What an incident is about. */
public enum Rule {
    /** Too many periods in a row fell short of the expectation. */
    LAG,
    /** Values did not come. */
    MISSING
}
