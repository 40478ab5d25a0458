package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.RHEIN;
import static dev.lodestar.cascade.CascadeWorld.START;
import static dev.lodestar.cascade.CascadeWorld.asSystem;
import static dev.lodestar.cascade.CascadeWorld.company;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static dev.lodestar.cascade.CascadeWorld.renamed;
import static dev.lodestar.cascade.CascadeWorld.withoutDrive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

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
}
