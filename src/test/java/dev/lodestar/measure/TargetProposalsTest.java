package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Another target takes two people, a reason, and never what was judged already. */
class TargetProposalsTest extends MeasureDesk {

    private static final LocalDate TARGET_DAY = LocalDate.of(2026, 2, 9);

    @Autowired
    private TargetProposals proposals;

    @Test
    void what_is_approved_holds_from_the_first_open_period_on() {
        TargetProposalView proposal = proposed("90");
        assertThat(proposal.before()).isEqualByComparingTo("100");
        assertThat(definitions()).hasSize(1);

        as(person(TENANT, Role.EXECUTIVE), () -> proposals.approve(proposal.id()));

        DefinitionVersion latest = definitions().getLast();
        assertThat(definitions()).hasSize(2);
        // on Tuesday of W10, with a day of grace, W09 is closed
        assertThat(latest.definition().effectiveFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(latest.definition().curve().targets().getLast().value()).isEqualByComparingTo("90");
        assertThat(latest.recordedBy()).isEqualTo("pmo");
        assertThat(latest.rebaselineApprover()).isNull();
        assertThat(as(person(TENANT, Role.PMO), proposals::pending))
                .extracting(TargetProposalView::measure)
                .doesNotContain(key);
    }

    @Test
    void nobody_approves_their_own_and_nobody_twice() {
        TargetProposalView proposal = proposed("90");

        assertThat(as(person(TENANT, Role.PMO), () -> proposals.mayDecide(proposal)))
                .isFalse();
        assertThatThrownBy(() -> as(person(TENANT, Role.PMO), () -> proposals.approve(proposal.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(person(TENANT, Role.MEMBER), () -> proposals.approve(proposal.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(person(OTHER, Role.EXECUTIVE), () -> proposals.approve(proposal.id())))
                .isInstanceOf(NotFoundException.class);
        as(person(TENANT, Role.ADMIN), () -> proposals.refuse(proposal.id(), "It stands"));
        assertThatThrownBy(() -> as(person(TENANT, Role.EXECUTIVE), () -> proposals.approve(proposal.id())))
                .isInstanceOf(ConflictException.class);
        assertThat(definitions()).hasSize(1);
    }

    @Test
    void a_proposal_about_a_definition_that_changed_since_is_not_applied() {
        TargetProposalView proposal = proposed("90");
        as(person(TENANT, Role.PMO), () -> define(key, "95", "2026-03-09", version(), null));

        assertThatThrownBy(() -> as(person(TENANT, Role.EXECUTIVE), () -> proposals.approve(proposal.id())))
                .isInstanceOf(ConflictException.class);
        assertThat(definitions()).hasSize(2);
    }

    @Test
    void a_reason_and_a_difference_are_needed() {
        for (String reason : List.of("", "  ", "\u200b")) {
            assertThatThrownBy(() -> as(
                            person(TENANT, Role.PMO), () -> proposals.propose(key, BigDecimal.TEN, null, reason, null)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> as(
                        person(TENANT, Role.PMO),
                        () -> proposals.propose(key, new BigDecimal("100.0"), TARGET_DAY, "No reason", null)))
                .hasMessageContaining("already");
    }

    @Test
    void who_neither_reports_nor_defines_it_proposes_nothing() {
        assertThatThrownBy(() -> as(
                        person(TENANT, Role.MEMBER),
                        () -> proposals.propose(key, BigDecimal.TEN, null, "Because", null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(
                        person(TENANT, Role.EXECUTIVE),
                        () -> proposals.propose(key, BigDecimal.TEN, null, "Because", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_proposed_it_takes_it_back() {
        TargetProposalView proposal = proposed("90");

        assertThatThrownBy(() -> as(person(TENANT, Role.ADMIN), () -> proposals.withdraw(proposal.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(person(TENANT, Role.PMO), () -> proposals.withdraw(proposal.id()))
                        .state())
                .isEqualTo(TargetProposalState.WITHDRAWN);
    }

    private TargetProposalView proposed(String value) {
        return as(
                person(TENANT, Role.PMO),
                () -> proposals.propose(key, new BigDecimal(value), null, "The market shrank", null));
    }

    private List<DefinitionVersion> definitions() {
        return as(person(TENANT, Role.PMO), () -> measures.get(key)).definitions();
    }
}
