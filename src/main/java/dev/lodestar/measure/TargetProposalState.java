package dev.lodestar.measure;

/** What became of a proposed target. */
public enum TargetProposalState {
    PENDING,
    APPROVED,
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN
}
