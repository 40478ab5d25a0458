package dev.lodestar.alert.rule;

/** What is watched in a measure, period by period. */
public sealed interface Watch permits LagWatch, Threshold, Trend {

    /** How many periods in a row fire, 1 to 26. */
    int periods();

    /** The most periods in a row that a rule may wait for. */
    int MOST_PERIODS = 26;
}
