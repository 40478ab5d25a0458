package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.RHEIN;
import static dev.lodestar.cascade.CascadeWorld.START;
import static dev.lodestar.cascade.CascadeWorld.asSystem;
import static dev.lodestar.cascade.CascadeWorld.company;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanEdit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.node.JsonNodeFactory;

@CascadeTest
@RecordApplicationEvents
class ProposalsTest {

    private static final String CHILD = "sales-2026";
    private static final String PARENT = "company-2026";

    @Autowired
    private CascadeWorld world;

    @Autowired
    private Links links;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Proposing proposing;

    @Autowired
    private Plans plans;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void begin() {
        world.begin();
        world.publishTwo();
        links.add(drive());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_change_above_is_proposed_below_and_changes_nothing_by_itself() {
        publish(renamed("Drive at home"), "Homes first");

        ProposalView proposal = proposals.of(CHILD).getFirst();
        assertThat(proposal.state()).isEqualTo(ProposalState.OPEN);
        assertThat(proposal.fromVersion()).isEqualTo(1);
        assertThat(proposal.toVersion()).isEqualTo(2);
        assertThat(proposal.reason()).isEqualTo("Homes first");
        assertThat(proposal.parentNodeName()).isEqualTo("Strategy drive");
        assertThat(proposal.remindAt()).isEqualTo(proposal.createdAt().plus(Duration.ofDays(10)));
        assertThat(proposal.staleAt()).isEqualTo(proposal.createdAt().plus(Duration.ofDays(14)));
        assertThat(proposal.edits())
                .extracting(ProposedEdit::before, ProposedEdit::after)
                .containsExactly(tuple("Objective of sales-2026", "Drive at home"));
        assertThat(plans.draft(CHILD)).isEmpty();
        assertThat(world.heard()).containsExactly(new ProposalMade(JD, proposal.id(), CHILD, proposal.createdAt()));
        assertThat(proposals.open()).containsExactly(proposal);
        assertThat(proposals.raisedBy(PARENT)).containsExactly(proposal);
    }

    @Test
    void a_change_that_reaches_nobody_counts_as_agreed() {
        publish(company().objective("Become the first"), "Words");

        assertThat(proposals.of(CHILD)).isEmpty();
        publish(renamed("Drive at home"), "Homes first");
        assertThat(proposals.of(CHILD)).extracting(ProposalView::fromVersion).containsExactly(2);
    }

    @Test
    void a_publication_heard_of_twice_makes_one_proposal() {
        PlanPublished event = publish(renamed("Drive at home"), "Homes first");

        hear(event);

        assertThat(proposals.of(CHILD)).hasSize(1);
        assertThat(world.heard()).hasSize(1);
    }

    @Test
    void what_is_accepted_stands_in_the_draft_and_is_agreed() {
        publish(renamed("Drive at home"), "Homes first");
        world.signIn(JD, Role.LEAD, "sales", "lead");

        ProposalView accepted = proposals.accept(open());

        assertThat(accepted.state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(accepted.answeredBy()).isEqualTo("lead");
        assertThat(draft().objective().text()).isEqualTo("Drive at home");
        assertThat(plans.published(CHILD, null).document().objective().text()).isEqualTo("Objective of sales-2026");
        assertThat(events.stream(ProposalAnswered.class))
                .containsExactly(new ProposalAnswered(JD, accepted.id(), PARENT, CHILD, ProposalState.ACCEPTED, START));
        plans.publish(CHILD, new Publication("Follow the company", "As proposed"));
        world.signIn(JD, Role.PMO, "company");
        publish(renamed("Drive at home").action("more"), "More");
        assertThat(proposals.of(CHILD).getFirst().fromVersion()).isEqualTo(2);
        assertThat(proposals.of(CHILD).getFirst().edits())
                .extracting(ProposedEdit::nodeName)
                .containsExactly("Action more");
    }

    @Test
    void what_is_adapted_stands_in_the_draft_in_the_child_s_words() {
        publish(renamed("Drive at home"), "Homes first");
        PlanEdit own = new PlanEdit.Put(
                NodeRef.OBJECTIVE,
                "text",
                JsonNodeFactory.instance.stringNode("Objective of sales-2026"),
                JsonNodeFactory.instance.stringNode("Drive at homes and offices"));
        long id = open();

        assertThatThrownBy(() -> proposals.adapt(id, List.of(own), " ")).isInstanceOf(InvalidInputException.class);
        ProposalView adapted = proposals.adapt(id, List.of(own), "Offices work too");

        assertThat(adapted.state()).isEqualTo(ProposalState.ADAPTED);
        assertThat(adapted.answerReason()).isEqualTo("Offices work too");
        assertThat(draft().objective().text()).isEqualTo("Drive at homes and offices");
        publish(renamed("Drive at home").action("more"), "More");
        assertThat(proposals.of(CHILD).getFirst().fromVersion()).isEqualTo(2);
    }

    @Test
    void a_dispute_stays_visible_above_and_agrees_to_nothing() {
        publish(renamed("Drive at home"), "Homes first");
        long id = open();

        assertThatThrownBy(() -> proposals.dispute(id, "")).isInstanceOf(InvalidInputException.class);
        proposals.dispute(id, "We have no cars for homes");

        assertThat(plans.draft(CHILD)).isEmpty();
        assertThat(proposals.open()).isEmpty();
        assertThat(proposals.raisedBy(PARENT))
                .extracting(ProposalView::state, ProposalView::answerReason)
                .containsExactly(tuple(ProposalState.DISPUTED, "We have no cars for homes"));
        publish(renamed("Drive at home").objective("Otherwise the same"), "Words");
        assertThat(proposals.of(CHILD)).hasSize(1);
        publish(renamed("Drive anywhere"), "Compromise");
        assertThat(proposals.of(CHILD))
                .extracting(ProposalView::state, ProposalView::fromVersion, ProposalView::toVersion)
                .containsExactly(tuple(ProposalState.OPEN, 1, 4), tuple(ProposalState.DISPUTED, 1, 2));
    }

    @Test
    void a_newer_version_takes_the_place_of_what_still_waits_and_carries_all_of_it() {
        publish(renamed("Drive at home"), "Homes first");
        long first = open();
        publish(renamed("Drive at home").action("more"), "More");

        assertThat(proposals.of(CHILD))
                .extracting(
                        ProposalView::state,
                        ProposalView::toVersion,
                        one -> one.edits().size())
                .containsExactly(tuple(ProposalState.OPEN, 3, 2), tuple(ProposalState.SUPERSEDED, 2, 1));
        assertThatThrownBy(() -> proposals.accept(first)).isInstanceOf(ConflictException.class);
        publish(company(), "All back");
        assertThat(proposals.of(CHILD)).extracting(ProposalView::state).containsOnly(ProposalState.SUPERSEDED);
    }

    @Test
    void a_parent_that_went_is_a_statement_whose_acceptance_ends_the_link() {
        publish(withoutDrive(), "Dropped");

        ProposalView proposal = proposals.of(CHILD).getFirst();
        assertThat(proposal.gone()).isTrue();
        assertThat(proposal.edits()).isEmpty();
        assertThat(proposal.parentNodeName()).isEqualTo("Strategy drive");
        proposals.accept(proposal.id());
        assertThat(links.all()).isEmpty();
        assertThat(proposals.of(CHILD)).extracting(ProposalView::state).containsExactly(ProposalState.ACCEPTED);
    }

    @Test
    void a_link_follows_a_measure_that_is_exchanged() {
        links.end(links.all().getFirst().link().id());
        links.add(new NewLink(
                LinkKind.MEASURE_GOAL,
                LinkDirection.DOWN,
                PARENT,
                NodeRef.measure("drive", "bookings"),
                CHILD,
                NodeRef.goal("book"),
                null));
        publish(
                PlanSketch.of(PARENT, "company")
                        .goal("g1", "sold")
                        .strategy("drive", "g1")
                        .measure("wait")
                        .action("launch")
                        .strategy("loop", "g1")
                        .measure("stations"),
                "Another number");

        proposals.accept(open());

        assertThat(draft().goals().getFirst().measure()).isEqualTo("wait");
        assertThat(links.all())
                .extracting(link -> link.link().parentNode(), NamedLink::parentNodeName, NamedLink::broken)
                .containsExactly(tuple(NodeRef.measure("drive", "wait"), "Measure wait", false));
    }

    @Test
    void an_ended_link_leaves_nothing_to_answer() {
        publish(renamed("Drive at home"), "Homes first");
        links.end(links.all().getFirst().link().id());

        assertThat(proposals.open()).isEmpty();
        assertThat(proposals.of(CHILD)).extracting(ProposalView::state).containsExactly(ProposalState.SUPERSEDED);
    }

    @Test
    void of_two_who_answer_at_once_the_second_is_told() throws Exception {
        publish(renamed("Drive at home"), "Homes first");
        long id = open();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<ProposalView>> both = List.of(
                    pool.submit(answering(together, () -> proposals.accept(id))),
                    pool.submit(answering(together, () -> proposals.dispute(id, "No"))));

            assertThat(both.stream().filter(ProposalsTest::conflicted)).hasSize(1);
        }
        assertThat(proposals.of(CHILD).getFirst().state().isOpen()).isFalse();
    }

    @Test
    void a_draft_that_says_otherwise_keeps_what_it_says_and_the_proposal_waits() {
        publish(renamed("Drive at home"), "Homes first");
        plans.putDraft(CHILD, CascadeWorld.sales().objective("In our own words").json(), null);
        long id = open();

        assertThatThrownBy(() -> proposals.accept(id)).isInstanceOf(ConflictException.class);

        assertThat(draft().objective().text()).isEqualTo("In our own words");
        assertThat(proposals.of(CHILD).getFirst().state()).isEqualTo(ProposalState.OPEN);
    }

    @Test
    void only_who_edits_the_child_answers() {
        publish(renamed("Drive at home"), "Homes first");
        long id = open();

        world.signIn(JD, Role.LEAD, "swap");
        assertThat(proposals.open()).isEmpty();
        assertThat(proposals.of(CHILD)).hasSize(1);
        assertThatThrownBy(() -> proposals.accept(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.dispute(id, "No")).isInstanceOf(NotFoundException.class);
        world.signIn(JD, Role.MEMBER, "sales");
        assertThatThrownBy(() -> proposals.accept(id)).isInstanceOf(AccessDeniedException.class);
        world.signIn(JD, Role.PARTNER, "gac");
        assertThatThrownBy(() -> proposals.of(CHILD)).isInstanceOf(NotFoundException.class);
        world.signIn(JD, Role.LEAD, "sales");
        assertThat(proposals.open()).hasSize(1);
    }

    @Test
    void another_tenant_s_proposals_do_not_exist() {
        publish(renamed("Drive at home"), "Homes first");
        long id = open();

        world.signIn(RHEIN, Role.PMO, "company");
        world.publishTwo();

        assertThat(proposals.of(CHILD)).isEmpty();
        assertThat(proposals.open()).isEmpty();
        assertThatThrownBy(() -> proposals.accept(id)).isInstanceOf(NotFoundException.class);
    }

    private long open() {
        return proposals.open().getFirst().id();
    }

    private PlanDocument draft() {
        return plans.draft(CHILD).orElseThrow().document();
    }

    private PlanPublished publish(PlanSketch plan, String reason) {
        return new PlanPublished(JD, plan.key(), world.publish(plan, reason), START);
    }

    private void hear(PlanPublished event) {
        asSystem(() -> {
            proposing.follow(event);
            return event;
        });
    }

    private Callable<ProposalView> answering(CyclicBarrier together, Callable<ProposalView> answer) {
        return () -> {
            world.signIn(JD, Role.PMO, "company");
            together.await();
            return answer.call();
        };
    }

    private static boolean conflicted(Future<?> answer) {
        try {
            answer.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof ConflictException;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The company's plan with another name for the strategy that was handed down. */
    static PlanSketch renamed(String name) {
        return PlanSketch.of(PARENT, "company")
                .goal("g1", "sold")
                .strategy("loop", "g1")
                .measure("stations")
                .strategyNamed("drive", name, "g1")
                .measure("bookings")
                .action("launch");
    }

    private static PlanSketch withoutDrive() {
        return PlanSketch.of(PARENT, "company")
                .goal("g1", "sold")
                .strategy("loop", "g1")
                .measure("stations");
    }
}
