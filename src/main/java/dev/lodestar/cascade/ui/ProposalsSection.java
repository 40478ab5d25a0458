package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.FeedItem;
import dev.lodestar.uikit.Signal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes above ask of this plan, and what became of what this plan asks of others. */
final class ProposalsSection extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ANSWERED_SHOWN = 5;

    private final transient Proposals proposals;
    private final transient ProposalWords words;
    private final transient Supplier<List<PersonView>> people;
    private final transient Consumer<String> done;
    private transient @Nullable Map<String, String> names;

    /**
     * Shows nothing yet.
     *
     * @param people of the tenant, read only when somebody has to be named
     * @param done shows a sentence and reads everything again
     */
    ProposalsSection(
            Proposals proposals, ProposalWords words, Supplier<List<PersonView>> people, Consumer<String> done) {
        this.proposals = proposals;
        this.words = words;
        this.people = people;
        this.done = done;
    }

    /** The proposals to this plan that wait, each with its answers where the reader may give them. */
    ProposalsSection waiting(List<ProposalView> to, boolean mayAnswer) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-proposals");
        list.getElement().setAttribute("aria-label", getTranslation("cascade.proposal.list"));
        to.stream()
                .filter(proposal -> proposal.state().isOpen())
                .forEach(proposal -> list.add(new ProposalCard(proposal, words, mayAnswer ? new Answering() : null)));
        if (list.getComponentCount() > 0) {
            add(list);
        }
        return this;
    }

    /** What others dispute of this plan's changes, and what was answered here lately. */
    ProposalsSection told(List<ProposalView> to, List<ProposalView> raised) {
        addClassName("ls-stack");
        List<ProposalView> disputed = raised.stream()
                .filter(proposal -> proposal.state() == ProposalState.DISPUTED)
                .toList();
        if (!disputed.isEmpty()) {
            add(new Card(
                    getTranslation("cascade.disputed", disputed.size()),
                    FeedItem.feed(disputed.stream().map(this::disputed).toArray(FeedItem[]::new))));
        }
        List<ProposalView> answered = to.stream()
                .filter(proposal -> proposal.answeredAt() != null)
                .limit(ANSWERED_SHOWN)
                .toList();
        if (!answered.isEmpty()) {
            add(new Card(
                    getTranslation("cascade.answered"),
                    FeedItem.feed(answered.stream().map(this::answered).toArray(FeedItem[]::new))));
        }
        return this;
    }

    private FeedItem disputed(ProposalView proposal) {
        String title = getTranslation(
                "cascade.disputed.by",
                proposal.childPlanName(),
                proposal.parentNodeName(),
                Integer.toString(proposal.toVersion()));
        return FeedItem.of(Signal.RED, title, "plans/" + proposal.childPlan() + "/links")
                .line(reason(proposal))
                .line(who(proposal));
    }

    private FeedItem answered(ProposalView proposal) {
        FeedItem item = FeedItem.tagged("v" + proposal.toVersion(), words.title(proposal), null)
                .line(getTranslation("cascade.state." + proposal.state()));
        return proposal.answerReason() == null
                ? item.line(who(proposal))
                : item.line(reason(proposal)).line(who(proposal));
    }

    private String reason(ProposalView proposal) {
        return getTranslation(
                "cascade.proposal.reason", proposal.answerReason() == null ? "" : proposal.answerReason());
    }

    private String who(ProposalView proposal) {
        String by = proposal.answeredBy() == null ? "" : proposal.answeredBy();
        String age = proposal.answeredAt() == null ? "" : words.phrases().age(proposal.answeredAt());
        return names().getOrDefault(by, by) + " · " + age;
    }

    private Map<String, String> names() {
        if (names == null) {
            names = people.get().stream().collect(Collectors.toMap(PersonView::key, PersonView::name));
        }
        return names;
    }

    /** The answers of this reader. */
    private final class Answering implements ProposalCard.Answers {

        @Override
        public void accept(ProposalView proposal) {
            answer("cascade.proposal.accepted", () -> proposals.accept(proposal.id()));
        }

        @Override
        public void adapt(ProposalView proposal) {
            List<PersonView> owners = people.get();
            new AdaptDialog(
                            proposal,
                            words,
                            owners,
                            (edits, reason) -> answer(
                                    "cascade.proposal.adapted", () -> proposals.adapt(proposal.id(), edits, reason)))
                    .open();
        }

        @Override
        public void dispute(ProposalView proposal) {
            new DisputeDialog(
                            words.title(proposal),
                            reason ->
                                    answer("cascade.proposal.disputed", () -> proposals.dispute(proposal.id(), reason)))
                    .open();
        }

        /** Somebody else may have answered first; then what they said is shown. */
        private void answer(String key, Runnable answering) {
            try {
                answering.run();
            } catch (ConflictException | NotFoundException meanwhile) {
                done.accept(getTranslation("cascade.proposal.conflict"));
                return;
            }
            done.accept(getTranslation(key));
        }
    }
}
