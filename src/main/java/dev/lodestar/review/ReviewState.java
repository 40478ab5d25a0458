package dev.lodestar.review;

/** How far a review has come. */
public enum ReviewState {
    /** Numbers still arrive, and people still explain them. */
    OPEN,
    /** The numbers stay as they are; what is said and decided may still change. */
    FROZEN,
    /** Everything stays as it is. */
    CLOSED
}
