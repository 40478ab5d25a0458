package dev.lodestar.review;

import java.util.List;

/**
 * A line of the checklist, worked out and never ticked by hand.
 *
 * @param done how many are as they should be
 * @param of how many there are
 * @param open what is not, at most {@value #NAMED}
 */
public record CheckPoint(Kind kind, int done, int of, List<Open> open) {

    /** How many open things a line names. */
    public static final int NAMED = 20;

    /** Keeps its own copy of the list. */
    public CheckPoint {
        open = open.size() > NAMED ? List.copyOf(open.subList(0, NAMED)) : List.copyOf(open);
    }

    /** True when nothing is open. */
    public boolean met() {
        return done >= of;
    }

    /** What is checked. */
    public enum Kind {
        /** Every measure has its number for the latest closed period. */
        DATA_COMPLETE,
        /** Every open alert was explained by somebody. */
        LAGS_EXPLAINED,
        /** No proposal waits for an answer of this plan. */
        PROPOSALS_ANSWERED,
        /** Of every running action something was said since the period began. */
        ACTIONS_UPDATED,
        /** Every promise that is due has its author's word. */
        PROMISES_CLOSED
    }

    /**
     * Something that is not as it should be.
     *
     * @param node {@code measure:<key>}, {@code alert:<id>}, {@code proposal:<id>}, {@code action:<key>} or {@code
     *     promise:<measure>}
     * @param owner the name of whoever can mend it
     */
    public record Open(String node, String name, String owner) {}
}
