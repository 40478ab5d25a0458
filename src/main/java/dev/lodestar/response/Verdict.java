package dev.lodestar.response;

/** Whether the curve turned after a countermeasure. */
public enum Verdict {
    /** At least half of the gap is closed. */
    TURNED,
    /** The gap is about what it was, or somewhat smaller. */
    NOT_YET,
    /** The gap is larger by more than a tenth. */
    WORSE
}
