package dev.lodestar.cascade;

/** What became of a proposal. */
public enum ProposalState {
    OPEN,
    /** The child's draft took it up as it was. */
    ACCEPTED,
    /** The child's draft took it up in its own way. */
    ADAPTED,
    /** The child does not take it up, and said why. */
    DISPUTED,
    /** A newer version of the parent says it all, or the link ended. */
    SUPERSEDED,
    /** Nobody answered in time; it can still be answered. */
    STALE;

    /** True when it can be answered. */
    public boolean isOpen() {
        return this == OPEN || this == STALE;
    }
}
