package dev.lodestar.history;

/** How far a follow-up has come. */
public enum FollowUpState {
    /** Its day has not come, or the periods up to it are not closed yet. */
    WAITING,
    /** There is a verdict, and its author is asked for a word on it. */
    DUE,
    /** The author has had their say; it stays as it is. */
    CLOSED
}
