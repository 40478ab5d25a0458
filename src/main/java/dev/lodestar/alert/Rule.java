package dev.lodestar.alert;

/** What an incident is about. */
public enum Rule {
    /** Too many periods in a row fell short of the expectation. */
    LAG,
    /** Values did not come. */
    MISSING,
    /** The number passed a bound that somebody set. */
    THRESHOLD,
    /** The target will be missed by its date at this pace. */
    TREND;

    /** Whether judging a measure finds it; the others are found by watching what was judged. */
    boolean isJudged() {
        return this == LAG || this == MISSING;
    }
}
