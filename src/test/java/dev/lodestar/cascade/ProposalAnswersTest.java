package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.START;
import static dev.lodestar.cascade.CascadeWorld.asSystem;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static dev.lodestar.cascade.CascadeWorld.renamed;
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
class ProposalAnswersTest {

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
    void what_was_accepted_but_not_published_yet_is_built_upon() {
        publish(renamed("Drive at home"), "Homes first");
        proposals.accept(open());
        publish(renamed("Drive anywhere"), "Offices too");

        assertThat(proposals.of(CHILD).getFirst().edits())
                .extracting(ProposedEdit::before, ProposedEdit::after)
                .containsExactly(tuple("Drive at home", "Drive anywhere"));
        proposals.accept(open());
        assertThat(draft().objective().text()).isEqualTo("Drive anywhere");
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
    void of_two_who_answer_at_once_the_second_is_told() throws Exception {
        publish(renamed("Drive at home"), "Homes first");
        long id = open();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<ProposalView>> both = List.of(
                    pool.submit(answering(together, () -> proposals.accept(id))),
                    pool.submit(answering(together, () -> proposals.dispute(id, "No"))));

            assertThat(both.stream().filter(ProposalAnswersTest::conflicted)).hasSize(1);
        }
        assertThat(proposals.of(CHILD).getFirst().state().isOpen()).isFalse();
    }

    @Test
    void a_draft_that_says_otherwise_keeps_what_it_says_and_the_proposal_waits() {
        publish(renamed("Drive at home"), "Homes first");
        long id = open();
        plans.putDraft(CHILD, CascadeWorld.sales().objective("In our own words").json(), null);

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
}
