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
    TREND,
    /** A source could not be read. */
    SOURCE;

    /** Whether judging a measure finds it; the others are found by watching what was judged. */
    boolean isJudged() {
        return this == LAG || this == MISSING;
    }

    /** Whether it is about a measure; the others are about a source. */
    public boolean isOfMeasure() {
        return this != SOURCE;
    }
}
