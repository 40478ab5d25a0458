package dev.lodestar.plan.document;

/** The parts a plan is made of. */
public enum NodeKind {
    /** The plan's own fields: name, unit, year and owner. */
    PLAN,
    OBJECTIVE,
    GOAL,
    STRATEGY,
    /** A dashboard measure of a strategy. */
    MEASURE,
    ACTION
}
