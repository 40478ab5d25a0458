package dev.lodestar.measure;

/** What became of a reported number. */
public enum Outcome {
    /** The first number of its period. */
    STORED,
    /** The same number was already there; nothing changed. */
    UNCHANGED,
    /** It differs from the number that was there and is kept beside it as a further revision. */
    REVISED,
    /** It could not be accepted; nothing changed. */
    REJECTED
}
