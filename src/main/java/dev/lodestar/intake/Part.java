package dev.lodestar.intake;

/** What a column, a row or a block of a sheet may hold. */
public enum Part {
    OBJECTIVE,
    GOAL,
    STRATEGY,
    MEASURE,
    ACTION,
    /** The goals that a strategy serves. */
    SERVES,
    OWNER,
    UNIT,
    BASELINE,
    BASELINE_DAY,
    TARGET,
    /** By when a target is to be reached or an action done. */
    DUE,
    START,
    PROGRESS,
    KIND,
    FREQUENCY,
    DIRECTION,
    ENABLING,
    /** Whether a row plans or tells what was. */
    PLAN_OR_ACTUAL,
    /** A period's number. */
    PERIOD,
    IGNORED;

    /** True for what a plan is built of. */
    public boolean isCore() {
        return compareTo(ACTION) <= 0;
    }
}
