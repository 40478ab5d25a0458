package dev.lodestar.cascade;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changes above propose to plans below, and the answers. Whoever may edit the child's plan answers; a proposal to a
 * plan out of that reach does not exist.
 */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private static final int LONGEST_REASON = 2_000;

    private final ProposalStore store;
    private final LinkStore links;
    private final LinkBook book;
    private final Landscapes landscapes;
    private final Drafts drafts;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            LinkStore links,
            LinkBook book,
            Landscapes landscapes,
            Drafts drafts,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.book = book;
        this.landscapes = landscapes;
        this.drafts = drafts;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The newest 500 proposals to a plan, the newest first; throws {@link NotFoundException} when it is out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<ProposalView> of(String childPlan) {
        Landscape landscape = readable(childPlan);
        return views(store.ofChild(childPlan), landscape);
    }

    /** Both sides of a plan at once; throws {@link NotFoundException} when it is out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanProposals around(String plan) {
        Landscape landscape = readable(plan);
        return new PlanProposals(views(store.ofChild(plan), landscape), views(store.ofParent(plan), landscape));
    }

    /** The newest 500 proposals that a plan's changes made to others, disputes among them, the newest first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<ProposalView> raisedBy(String parentPlan) {
        Landscape landscape = readable(parentPlan);
        return views(store.ofParent(parentPlan), landscape);
    }

    /** The proposals that wait for an answer of this plan, at most 500. */
    @CalledBySystem("how a plan stands is put on record, the same for every reader")
    public List<ProposalView> waitingFor(String childPlan) {
        return views(store.open(List.of(childPlan)), landscapes.now());
    }

    /** The proposals that wait for an answer the caller may give, those that wait longest first; at most 500. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public List<ProposalView> open() {
        return open(landscapes.now());
    }

    /** The same for whoever has read what is published already, in one statement. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public List<ProposalView> open(Map<PlanSummary, PlanDocument> said) {
        return open(Landscapes.of(said));
    }

    private List<ProposalView> open(Landscape landscape) {
        Reach reach = access.reach(Act.EDIT_PLAN);
        List<String> mine = reach.everything()
                ? null
                : landscape.plans().values().stream()
                        .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                        .map(plan -> plan.key())
                        .toList();
        return views(store.open(mine), landscape);
    }

    /**
     * Takes the change up in the child's draft as it is proposed. Where the parent's node is gone, the link ends; where it
     * was exchanged, the link follows.
     *
     * @throws NotFoundException when there is no such proposal in reach
     * @throws ConflictException when it was answered or superseded, or the draft changed the same things
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProposalView accept(long id) {
        Proposal proposal = answered(id, ProposalState.ACCEPTED, null);
        edit(
                proposal,
                proposal.outcome().edits().stream().map(ProposedEdit::edit).toList());
        return agreed(proposal);
    }

    /**
     * Takes the change up in the child's draft in its own way.
     *
     * @param edits what the draft is to say instead; empty when it says so already
     * @param reason why it is done otherwise
     * @throws InvalidInputException when there is no reason, or an edit cannot be done
     * @throws NotFoundException when there is no such proposal in reach
     * @throws ConflictException when it was answered or superseded, or the draft changed the same things
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProposalView adapt(long id, List<PlanEdit> edits, String reason) {
        Proposal proposal = answered(id, ProposalState.ADAPTED, checked(reason));
        edit(proposal, edits);
        return agreed(proposal);
    }

    /**
     * Says no, for everyone to see. The child has then agreed to nothing.
     *
     * @throws InvalidInputException when there is no reason
     * @throws NotFoundException when there is no such proposal in reach
     * @throws ConflictException when it was answered or superseded
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProposalView dispute(long id, String reason) {
        return view(answered(id, ProposalState.DISPUTED, checked(reason)).id());
    }

    private Proposal answered(long id, ProposalState state, @Nullable String reason) {
        Proposal proposal = store.find(id).orElseThrow(() -> missing(id));
        if (!covers(Act.EDIT_PLAN, landscapes.now(), proposal.link().childPlan())) {
            throw missing(id);
        }
        book.open();
        Instant now = now();
        if (!store.answer(id, state, access.caller().key(), now, reason)) {
            throw new ConflictException("Proposal " + id + " waits for no answer any more; read it again, then decide");
        }
        LinkView link = proposal.link();
        events.publishEvent(
                new ProposalAnswered(TenantScope.current(), id, link.parentPlan(), link.childPlan(), state, now));
        return proposal;
    }

    private void edit(Proposal proposal, List<PlanEdit> edits) {
        if (!edits.isEmpty()) {
            drafts.edit(proposal.link().childPlan(), edits);
        }
    }

    private ProposalView agreed(Proposal proposal) {
        LinkView link = proposal.link();
        NodeRef movedTo = proposal.outcome().movedTo();
        if (proposal.outcome().gone() || movedTo != null) {
            boolean held = book.end(link, access.caller().key(), now());
            if (held && movedTo != null) {
                follow(link, movedTo, proposal.toVersion());
            }
        } else {
            links.agree(List.of(link.id()), proposal.toVersion());
        }
        return view(proposal.id());
    }

    private void follow(LinkView link, NodeRef to, int agreedVersion) {
        boolean there = links.of(link.childPlan()).stream()
                .map(Link::view)
                .anyMatch(other -> other.parentPlan().equals(link.parentPlan())
                        && other.parentNode().equals(to)
                        && other.childNode().equals(link.childNode()));
        if (!there) {
            book.add(moved(link, to), agreedVersion, access.caller().key(), now());
        }
    }

    private static NewLink moved(LinkView link, NodeRef to) {
        return new NewLink(
                link.kind(),
                link.direction(),
                link.parentPlan(),
                to,
                link.childPlan(),
                link.childNode(),
                link.weight());
    }

    private ProposalView view(long id) {
        return store.find(id).orElseThrow(() -> missing(id)).view(landscapes.now());
    }

    private static List<ProposalView> views(List<Proposal> proposals, Landscape landscape) {
        return proposals.stream().map(proposal -> proposal.view(landscape)).toList();
    }

    private Landscape readable(String plan) {
        Landscape landscape = landscapes.now();
        if (!covers(Act.READ_PLAN, landscape, plan)) {
            throw new NotFoundException("published plan", plan);
        }
        return landscape;
    }

    private boolean covers(Act act, Landscape landscape, String plan) {
        Reach reach = access.reach(act);
        return landscape
                .plan(plan)
                .filter(found -> reach.covers(found.owner(), found.unitKey()))
                .isPresent();
    }

    private static String checked(String reason) {
        if (!PlainText.filled(reason)) {
            throw new InvalidInputException("/reason", "field.missing", "Say why");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "/reason",
                    "text.too-long",
                    "At most " + LONGEST_REASON + " characters; these are " + reason.length());
        }
        if (PlainText.hidesBeyondLines(reason)) {
            throw new InvalidInputException(
                    "/reason", "text.hidden-characters", "Remove control, zero-width and text-direction characters");
        }
        return reason;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("proposal", Long.toString(id));
    }
}
