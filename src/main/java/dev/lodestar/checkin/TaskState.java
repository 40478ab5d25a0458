package dev.lodestar.checkin;

/** How far a task has come. */
public enum TaskState {
    OPEN,
    DONE,
    /** It will not be done, for a reason that its last change tells. */
    DROPPED
}
