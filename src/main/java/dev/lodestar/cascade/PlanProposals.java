package dev.lodestar.cascade;

import java.util.List;

/**
 * The proposals around a plan, at most the newest 500 on each side, the newest first.
 *
 * @param to what changes above propose to it
 * @param raised what its own changes propose to others
 */
public record PlanProposals(List<ProposalView> to, List<ProposalView> raised) {

    /** Keeps its own copies of the lists. */
    public PlanProposals {
        to = List.copyOf(to);
        raised = List.copyOf(raised);
    }
}
