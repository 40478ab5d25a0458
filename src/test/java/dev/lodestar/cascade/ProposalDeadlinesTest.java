package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.START;
import static dev.lodestar.cascade.CascadeWorld.asSystem;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.testing.MovableClock;
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
class ProposalDeadlinesTest {

    private static final String CHILD = "sales-2026";

    @Autowired
    private CascadeWorld world;

    @Autowired
    private Links links;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalDeadlines deadlines;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void propose() {
        world.begin();
        world.publishTwo();
        links.add(drive());
        world.publish(CascadeWorld.renamed("Drive at home"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_reminder_is_sent_once_after_ten_days_and_after_fourteen_the_proposal_is_stale() {
        sweepAfter(Duration.ofDays(10).minusSeconds(1));
        assertThat(events.stream(ProposalReminder.class)).isEmpty();

        sweepAfter(Duration.ofDays(10));
        sweepAfter(Duration.ofDays(11));
        assertThat(events.stream(ProposalReminder.class))
                .containsExactly(new ProposalReminder(
                        JD, proposals.of(CHILD).getFirst().id(), CHILD, START.plus(Duration.ofDays(10))));
        assertThat(state()).isEqualTo(ProposalState.OPEN);

        sweepAfter(Duration.ofDays(14));
        assertThat(state()).isEqualTo(ProposalState.STALE);
        assertThat(proposals.accept(proposals.open().getFirst().id()).state()).isEqualTo(ProposalState.ACCEPTED);
        sweepAfter(Duration.ofDays(30));
        assertThat(state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(events.stream(ProposalReminder.class)).hasSize(1);
    }

    @Test
    void who_answered_is_not_reminded() {
        proposals.dispute(proposals.open().getFirst().id(), "No");

        sweepAfter(Duration.ofDays(20));

        assertThat(events.stream(ProposalReminder.class)).isEmpty();
        assertThat(state()).isEqualTo(ProposalState.DISPUTED);
    }

    private ProposalState state() {
        return proposals.of(CHILD).getFirst().state();
    }

    private void sweepAfter(Duration time) {
        clock.moveTo(START.plus(time));
        assertThat(asSystem(deadlines::sweepSome)).isFalse();
    }
}
