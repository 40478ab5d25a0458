package dev.lodestar.api.v1;

import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.ProposedEdit;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanEditFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A proposal as the contract shows it. */
record ProposalJson(
        long id,
        long link,
        LinkKind kind,
        LinkJson.End parent,
        ChildEnd child,
        int fromVersion,
        int toVersion,
        String reason,
        boolean gone,
        @Nullable String movedTo,
        List<EditJson> edits,
        ProposalState state,
        Instant createdAt,
        Instant remindAt,
        Instant staleAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answerReason) {

    /** The node that follows. */
    record ChildEnd(String plan, String planName, String node) {}

    /** What would be done, as an edit that can be sent back, and how it reads. */
    record EditJson(
            JsonNode edit,
            String nodeName,
            @Nullable String before,
            @Nullable String after) {}

    static ProposalJson of(ProposalView view) {
        NodeRef movedTo = view.movedTo();
        return new ProposalJson(
                view.id(),
                view.link(),
                view.kind(),
                new LinkJson.End(
                        view.parentPlan(),
                        view.parentPlanName(),
                        view.parentNode().toString(),
                        view.parentNodeName()),
                new ChildEnd(
                        view.childPlan(), view.childPlanName(), view.childNode().toString()),
                view.fromVersion(),
                view.toVersion(),
                view.reason(),
                view.gone(),
                movedTo == null ? null : movedTo.toString(),
                view.edits().stream().map(ProposalJson::edit).toList(),
                view.state(),
                view.createdAt(),
                view.remindAt(),
                view.staleAt(),
                view.answeredBy(),
                view.answeredAt(),
                view.answerReason());
    }

    private static EditJson edit(ProposedEdit proposed) {
        return new EditJson(
                PlanEditFormat.json(proposed.edit()), proposed.nodeName(), proposed.before(), proposed.after());
    }
}
