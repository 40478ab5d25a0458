package dev.lodestar.cascade;

/** Why a node of the map needs a look. */
public enum MapFlag {
    /** A goal that hangs on nothing above though its plan does, or that no strategy serves. */
    ORPHAN,
    /** A strategy that nobody takes up though others of its plan are taken up, or that nothing measures. */
    UNSERVED,
    /** A link from or to it has lost its other end. */
    BROKEN,
    /** A change above waits for an answer here. */
    PROPOSAL
}
