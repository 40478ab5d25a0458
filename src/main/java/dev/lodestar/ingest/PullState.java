package dev.lodestar.ingest;

/** How far a pull came. */
public enum PullState {
    /** It is reading. */
    RUNNING,
    /** Everything that was asked was answered; the source may still not know some numbers. */
    SUCCEEDED,
    /** Some measures or rows could not be had; the others were recorded. */
    PARTLY,
    /** The source could not be read at all. */
    FAILED,
    /** The application died meanwhile; what was recorded by then is kept, and the next pull does the rest. */
    INTERRUPTED
}
