package dev.lodestar.plan;

/** How a measure or a node of the plan stands; those that count come first, the worst of them at the top. */
public enum LightStatus {
    RED,
    AMBER,
    STALE,
    NO_DATA,
    GREEN,
    NOT_STARTED,
    NO_TARGET,
    PAUSED,
    CLOSED;

    /** True when it counts in the roll-up of the node above. */
    public boolean counts() {
        return compareTo(GREEN) <= 0;
    }

    /** True when there should be a number and is none. */
    public boolean silent() {
        return this == STALE || this == NO_DATA;
    }
}
