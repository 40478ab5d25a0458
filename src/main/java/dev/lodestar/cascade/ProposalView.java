package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a parent plan, put before a child.
 *
 * @param link the number of the link it came along
 * @param parentPlanName as it is shown
 * @param parentNodeName what the node is called, or was called before it went
 * @param childPlanName as it is shown
 * @param fromVersion the version of the parent that the child last agreed to
 * @param toVersion the version that it is asked to agree to
 * @param reason why that version was published
 * @param gone true when the parent's node is not there any more; accepting then ends the link
 * @param movedTo where the link hangs once the child agrees, when the parent's node was exchanged
 * @param edits what would change in the child's plan; may be empty when it is gone
 * @param remindAt when the child's owner is reminded
 * @param staleAt when it goes stale
 * @param answeredBy the key of the person, or the name of the token
 */
public record ProposalView(
        long id,
        long link,
        LinkKind kind,
        String parentPlan,
        String parentPlanName,
        NodeRef parentNode,
        String parentNodeName,
        String childPlan,
        String childPlanName,
        NodeRef childNode,
        int fromVersion,
        int toVersion,
        String reason,
        boolean gone,
        @Nullable NodeRef movedTo,
        List<ProposedEdit> edits,
        ProposalState state,
        Instant createdAt,
        Instant remindAt,
        Instant staleAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answerReason) {

    /** Keeps its own copy of the edits. */
    public ProposalView {
        edits = List.copyOf(edits);
    }
}
