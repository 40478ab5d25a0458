package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears of an alert about a source, sees it and handles it. */
class SourceHandlingTest extends FailingSourceFixture {

    @Test
    void the_lead_of_its_unit_is_told_after_three_working_days() {
        pull();
        long alert = failing().id();
        cast.clock().moveTo(Instant.parse("2026-03-06T01:59:00Z"));
        round();
        assertThat(escalated(alert)).isEmpty();

        cast.clock().moveTo(Instant.parse("2026-03-06T02:00:00Z"));
        round();
        round();

        assertThat(escalated(alert)).singleElement().satisfies(told -> {
            assertThat(told.to()).as("of sales, not of the owner's unit").isEqualTo("zhao");
            assertThat(told.because()).isEqualTo(Cause.UNACKNOWLEDGED);
        });
    }

    @Test
    void who_may_see_sources_sees_it_and_so_does_whoever_was_named_for_it() {
        pull();
        long alert = failing().id();
        for (String person : List.of("pmo", "admin", "zhao", "sun")) {
            assertThat(ids(person)).as(person).contains(alert);
            assertThat(as(person, () -> alerts.get(alert)).alert().id()).isEqualTo(alert);
        }
        TenantId other = cast.begin();
        assertThatThrownBy(() -> cast.as(other, "admin", () -> alerts.get(alert)))
                .isInstanceOf(NotFoundException.class);
        for (String person : List.of("chen", "wang", "gao")) {
            assertThat(ids(person)).as(person).doesNotContain(alert);
            assertThatThrownBy(() -> as(person, () -> alerts.get(alert)))
                    .as(person)
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(person, () -> handling.comment(alert, "?")))
                    .as(person)
                    .isInstanceOf(NotFoundException.class);
        }

        assertThatThrownBy(() -> as("sun", () -> handling.reassign(alert, "wang", "Please")))
                .isInstanceOf(InvalidInputException.class);
        as("admin", () -> handling.reassign(alert, "ma", "Knows it"));
        assertThat(as("ma", () -> board.mine())).isEqualTo(1);
        as("admin", () -> handling.escalate(alert, "It takes too long"));
        as("admin", () -> handling.escalate(alert, "It still does"));
        assertThat(ids("chen")).contains(alert);
        assertThat(as("chen", () -> alerts.get(alert)).may().acknowledge()).isTrue();
    }

    @Test
    void a_partner_sees_it_only_if_the_source_is_in_their_unit() {
        define("gac", false, "gac", true);
        TenantScope.run(tenant, () -> sources.pullBySystem("gac"));
        TenantScope.run(tenant, () -> ledger.follow("gac"));
        pull();

        assertThat(as(
                        "gao",
                        () -> board.page(new AlertQuery(null, null, Rule.SOURCE, null), 10, null)
                                .items()))
                .singleElement()
                .satisfies(one -> assertThat(one.unitKey()).isEqualTo("gac"));
        assertThat(as(
                        "gao",
                        () -> board.page(new AlertQuery(null, "sales", Rule.SOURCE, null), 10, null)
                                .items()))
                .isEmpty();
    }

    @Test
    void the_board_finds_it_by_rule_unit_and_handler_and_counts_it() {
        int before = as("pmo", () -> board.open());
        pull();

        assertThat(as("pmo", () -> board.open())).isEqualTo(before + 1);
        assertThat(as("sun", () -> board.mine())).isEqualTo(1);
        assertThat(as(
                        "pmo",
                        () -> board.page(new AlertQuery(null, "sales", Rule.SOURCE, "sun"), 10, null)
                                .items()))
                .hasSize(1);
        assertThat(as(
                        "pmo",
                        () -> board.page(new AlertQuery(null, "service", Rule.SOURCE, null), 10, null)
                                .items()))
                .isEmpty();
        assertThat(as(
                        "pmo",
                        () -> alerts.list(new AlertFilter("FIRING", null, null, Rule.SOURCE), 10, null)
                                .items()))
                .hasSize(1);
        assertThat(as(
                        "pmo",
                        () -> alerts.overview(java.util.Set.of(), 10, at(0)).open()))
                .as("a dashboard tells of measures")
                .noneMatch(one -> one.source() != null);
    }

    @Test
    void a_window_over_its_unit_keeps_it_quiet_until_it_is_over() {
        as(
                "pmo",
                () -> mutes.open(
                        MuteWindow.Kind.UNIT, "sales", TODAY, LocalDate.parse("2026-03-05"), "The system moves"));
        pull();
        assertThat(failing().muted()).isTrue();
        assertThat(heard.of(AlertRaised.class, tenant)).noneMatch(event -> event.rule() == Rule.SOURCE);

        cast.clock().moveTo(Instant.parse("2026-03-05T02:00:00Z"));
        round();
        assertThat(heard.of(AlertRaised.class, tenant))
                .filteredOn(event -> event.rule() == Rule.SOURCE)
                .hasSize(1);
        assertThat(failing().muted()).isFalse();
    }
}
