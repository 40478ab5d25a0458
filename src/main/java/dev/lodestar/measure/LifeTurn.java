package dev.lodestar.measure;

/** What may happen to a measure besides being defined. */
enum LifeTurn {
    /** It is not judged from a day on. */
    PAUSE,
    /** It is judged again after a day. */
    RESUME,
    /** It is never judged again from a day on. */
    RETIRE
}
