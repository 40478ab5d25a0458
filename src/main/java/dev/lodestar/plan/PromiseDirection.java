package dev.lodestar.plan;

/** Which way a measure is to go. */
public enum PromiseDirection {
    UP,
    DOWN,
    /** It is to stay where it is. */
    HOLD
}
