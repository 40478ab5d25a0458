package dev.lodestar.cascade.ui;

import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.ProposedEdit;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.PlanEdit;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a proposal asks for and how long it waits. */
final class ProposalWords {

    private static final Set<String> DATES = Set.of("start", "deadline");

    private final Phrases phrases;
    private final Wording wording;

    ProposalWords(Phrases phrases, Wording wording) {
        this.phrases = phrases;
        this.wording = wording;
    }

    Phrases phrases() {
        return phrases;
    }

    /** Which change above asks: {@code From JD Auto 2026 v5: test drives}. */
    String title(ProposalView proposal) {
        return wording.say(
                "cascade.proposal.title",
                proposal.parentPlanName(),
                Integer.toString(proposal.toVersion()),
                proposal.parentNodeName());
    }

    /** What is changed: {@code Name of goal Bookings}, {@code New strategy}. */
    String what(ProposedEdit proposed) {
        PlanEdit edit = proposed.edit();
        String node = edit.node().kind() == NodeKind.OBJECTIVE
                ? wording.say("cascade.edit.objective")
                : wording.say("cascade.node." + edit.node().kind(), proposed.nodeName());
        return switch (edit) {
            case PlanEdit.Put put -> wording.say("cascade.field." + field(put), node);
            case PlanEdit.Add add ->
                wording.say("cascade.edit.add." + add.node().kind());
            case PlanEdit.Remove remove ->
                wording.say("cascade.edit.remove." + remove.node().kind());
            case PlanEdit.Move move -> wording.say("cascade.edit.move", node);
        };
    }

    private static String field(PlanEdit.Put put) {
        return switch (put.field()) {
            case "text", "name", "owner", "measure", "start", "deadline" -> put.field();
            default -> "other";
        };
    }

    @Nullable
    String before(ProposedEdit proposed) {
        return value(proposed, proposed.before());
    }

    @Nullable
    String after(ProposedEdit proposed) {
        return value(proposed, proposed.after());
    }

    private @Nullable String value(ProposedEdit proposed, @Nullable String value) {
        boolean date = proposed.edit() instanceof PlanEdit.Put put && DATES.contains(put.field());
        return value == null || !date ? value : phrases.day(LocalDate.parse(value));
    }

    /** Since when it waits and until when it should be answered. */
    String waiting(ProposalView proposal) {
        String since = wording.say("cascade.proposal.since", phrases.day(proposal.createdAt()));
        String until = proposal.state() == ProposalState.STALE
                ? wording.say("cascade.proposal.stale", phrases.day(proposal.staleAt()))
                : wording.say("cascade.proposal.until", phrases.day(proposal.staleAt()));
        return since + " · " + until;
    }
}
