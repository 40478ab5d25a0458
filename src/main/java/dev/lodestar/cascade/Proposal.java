package dev.lodestar.cascade;

import dev.lodestar.cascade.HandDown.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is stored.
 *
 * @param id 0 before it is stored
 * @param link as it hangs now
 * @param parentName what the parent's node is called, or was called before it went
 * @param outcome what the change means for the child
 */
record Proposal(
        long id,
        LinkView link,
        int fromVersion,
        int toVersion,
        String parentName,
        String reason,
        Outcome outcome,
        ProposalState state,
        Instant createdAt,
        Instant remindAt,
        Instant staleAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answerReason) {

    ProposalView view(Landscape landscape) {
        return new ProposalView(
                id,
                link.id(),
                link.kind(),
                link.parentPlan(),
                landscape.planName(link.parentPlan()),
                link.parentNode(),
                parentName,
                link.childPlan(),
                landscape.planName(link.childPlan()),
                link.childNode(),
                fromVersion,
                toVersion,
                reason,
                outcome.gone(),
                outcome.movedTo(),
                outcome.edits(),
                state,
                createdAt,
                remindAt,
                staleAt,
                answeredBy,
                answeredAt,
                answerReason);
    }
}
