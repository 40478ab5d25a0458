package dev.lodestar.measure.pace;

/** What is said of one closed period. */
public enum Judgement {
    GREEN,
    AMBER,
    RED,
    /** A value was due and there is none to judge; never green. */
    UNKNOWN,
    NOT_STARTED,
    NO_TARGET,
    PAUSED;

    /** Whether a value was compared with an expectation. */
    public boolean isJudged() {
        return this == GREEN || this == AMBER || this == RED;
    }
}
