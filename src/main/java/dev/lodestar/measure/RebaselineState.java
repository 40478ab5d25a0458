package dev.lodestar.measure;

/** What became of a request to reach back over closed periods. */
public enum RebaselineState {
    PENDING,
    APPROVED,
    REFUSED
}
