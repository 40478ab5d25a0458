package dev.lodestar.review;

/** How far a file has come. */
public enum FileState {
    /** It is being made; whoever asked need not wait. */
    MAKING,
    READY,
    /** It could not be made, after several attempts. */
    FAILED
}
