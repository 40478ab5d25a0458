package dev.lodestar.cascade;

/** What a link hands down. */
public enum LinkKind {
    /** A parent's strategy becomes the child's objective; its measures the child's goals, its actions the child's strategies. */
    STRATEGY_OBJECTIVE,
    /** A parent's action becomes a child's strategy. */
    ACTION_STRATEGY,
    /** Parent and child look at the same number. */
    MEASURE_GOAL,
    /** A child's number adds up into the parent's goal. */
    GOAL_CONTRIBUTION
}
