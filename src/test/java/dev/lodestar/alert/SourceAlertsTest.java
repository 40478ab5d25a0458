package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.ingest.Shop;
import dev.lodestar.ingest.SourceConnection;
import dev.lodestar.ingest.SourceKind;
import dev.lodestar.ingest.SourceLimits;
import dev.lodestar.ingest.SourceQuery;
import dev.lodestar.ingest.SourceSpec;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source of the sales unit, owned by Sun of the service unit, lets nobody in until its password is put right. */
class SourceAlertsTest extends LaggingBookings {

    private static Shop shop;

    @Autowired
    Sources sources;

    @Autowired
    SourceLedger ledger;

    @Autowired
    AlertBoard board;

    @Autowired
    Mutes mutes;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @BeforeEach
    void a_source_with_a_wrong_password() {
        define("wrong", true);
    }

    @Test
    void one_failed_pull_raises_one_alert_that_its_owner_handles_and_the_next_that_works_ends_it() {
        pull();
        long alert = failing().id();

        AlertView raised = alerts("sun").getFirst();
        assertThat(raised.rule()).isEqualTo("SOURCE");
        assertThat(raised.state()).isEqualTo("FIRING");
        assertThat(raised.name()).isEqualTo("Sales system");
        assertThat(raised.measureKey()).isEmpty();
        assertThat(raised.owner()).isEqualTo("sun");
        assertThat(raised.unitKey()).isEqualTo("sales");
        assertThat(raised.handled().handler()).isEqualTo("sun");
        assertThat(raised.raisedAt()).isEqualTo(AlertWorld.TUESDAY);
        FailingSource source = raised.source();
        assertThat(source.since()).isEqualTo(AlertWorld.TUESDAY);
        assertThat(source.pulls())
                .singleElement()
                .satisfies(pull -> assertThat(pull.error()).contains("Cannot connect"));
        assertThat(heard.of(AlertRaised.class, tenant).getLast())
                .isEqualTo(new AlertRaised(tenant, alert, "", Rule.SOURCE, AlertWorld.TUESDAY, false));

        as("sun", () -> handling.acknowledge(alert, "The password was changed", null, null));
        define(shop.password(), true);
        later(1);
        pull();

        AlertDetail over = as("sun", () -> alerts.get(alert));
        assertThat(over.alert().state()).isEqualTo("RESOLVED");
        assertThat(over.alert().source().end()).isEqualTo(FailingSource.End.WORKS);
        assertThat(over.alert().resolvedPeriod()).isEqualTo("2026-03-03");
        assertThat(over.history())
                .extracting(HistoryRow::happening)
                .containsExactly(Happening.RAISED, Happening.RESOLVED);
        assertThat(heard.of(AlertResolved.class, tenant))
                .singleElement()
                .satisfies(ended -> assertThat(ended.incidentId()).isEqualTo(alert));
    }

    @Test
    void further_failures_are_evidence_and_tell_nobody_again() {
        pull();
        long alert = failing().id();
        as("sun", () -> handling.snooze(alert, LocalDate.parse("2026-03-10"), "Tomorrow"));
        for (int hour = 1; hour <= 3; hour++) {
            later(hour);
            pull();
        }

        AlertDetail detail = as("sun", () -> alerts.get(alert));
        assertThat(detail.alert().streak()).isEqualTo(4);
        assertThat(detail.alert().source().pulls()).hasSize(4);
        assertThat(detail.alert().handled().snoozed()).isNotNull();
        assertThat(detail.history()).hasSize(1);
        assertThat(heard.of(AlertRaised.class, tenant))
                .filteredOn(event -> event.rule() == Rule.SOURCE)
                .hasSize(1);
    }

    @Test
    void evidence_keeps_the_first_and_the_latest_of_very_many() {
        for (int hour = 0; hour < Outage.MOST + 5; hour++) {
            ended(hour, "FAILED", "It answers nobody");
        }
        follow();

        FailingSource source = failing().source();
        assertThat(source.failures()).isEqualTo(Outage.MOST + 5);
        assertThat(source.pulls()).hasSize(Outage.MOST);
        assertThat(source.pulls().getFirst().at()).isEqualTo(AlertWorld.TUESDAY);
        assertThat(source.pulls().get(1).at()).isEqualTo(AlertWorld.TUESDAY.plusSeconds(6 * 3600));
    }

    @Test
    void hearing_of_a_pull_again_changes_nothing_and_what_was_never_heard_is_made_up_for() {
        ended(0, "FAILED", "It answers nobody");
        later(1);
        round();
        AlertView raised = failing();
        assertThat(raised.raisedAt()).isEqualTo(at(0));
        round();
        follow();
        assertThat(failing()).isEqualTo(raised);

        ended(1, "SUCCEEDED", null);
        later(2);
        round();
        AlertView over = as("sun", () -> alerts.get(raised.id())).alert();
        assertThat(over.state()).isEqualTo("RESOLVED");
        assertThat(over.changedAt())
                .as("when it worked, not when that was found out")
                .isEqualTo(at(1));
    }

    @Test
    void what_was_missed_is_made_up_for_in_order_as_if_nothing_had_been() {
        ended(0, "PARTLY", "One table is gone");
        ended(1, "SUCCEEDED", null);
        ended(2, "FAILED", "It answers nobody");
        follow();

        assertThat(heard.of(AlertRaised.class, tenant))
                .filteredOn(event -> event.rule() == Rule.SOURCE)
                .extracting(AlertRaised::at)
                .containsExactly(at(0), at(2));
        List<AlertView> all = ofSources(AlertQuery.Stage.OVER);
        assertThat(all)
                .singleElement()
                .satisfies(first -> assertThat(first.raisedAt()).isEqualTo(at(0)));
        assertThat(failing().raisedAt()).isEqualTo(at(2));
    }

    @Test
    void a_pull_that_finds_no_rows_or_was_broken_off_is_no_failure() {
        define(shop.password(), true);
        pull();
        ended(1, "INTERRUPTED", "The application stopped");
        ended(2, "PARTLY", null);
        follow();

        assertThat(ofSources(null)).isEmpty();
    }

    @Test
    void a_source_that_is_disabled_ends_its_alert_and_says_so() {
        pull();
        long alert = failing().id();
        later(1);
        define("wrong", false);
        TenantScope.run(tenant, () -> ledger.switchedOff("sales", at(1)));
        TenantScope.run(tenant, () -> ledger.switchedOff("sales", at(1)));

        AlertDetail over = as("sun", () -> alerts.get(alert));
        assertThat(over.alert().state()).isEqualTo("RESOLVED");
        assertThat(over.alert().source().end()).isEqualTo(FailingSource.End.SWITCHED_OFF);
        assertThat(over.alert().changedAt()).isEqualTo(at(1));
        assertThat(over.history().getLast().happening()).isEqualTo(Happening.SWITCHED_OFF);

        later(2);
        as("admin", () -> sources.pull("sales"));
        follow();
        assertThat(ofSources(AlertQuery.Stage.OPEN))
                .as("who tries a source that is off knows")
                .isEmpty();
    }

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
        define("gac", "wrong", "sun", "gac", true);
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

    private void define(String password, boolean enabled) {
        define("sales", password, "sun", "sales", enabled);
    }

    private void define(String key, String password, String owner, String unit, boolean enabled) {
        as(
                "admin",
                () -> sources.define(new SourceSpec(
                        key,
                        "sales".equals(key) ? "Sales system" : "System of " + key,
                        SourceKind.JDBC,
                        new SourceConnection(shop.url(), shop.user(), password),
                        List.of(new SourceQuery(
                                "bookings",
                                "select sum(pieces) as value from orders where day >= :from and day < :to")),
                        "0 15 6 * * ?",
                        owner,
                        unit,
                        enabled,
                        new SourceLimits(2, 2))));
    }

    private void pull() {
        pullBySystem();
        follow();
    }

    private void pullBySystem() {
        TenantScope.run(tenant, () -> sources.pullBySystem("sales"));
    }

    /** A pull of which nobody tells. */
    private void ended(int hours, String state, @Nullable String error) {
        jdbc.sql("""
                insert into pull_run (tenant, id, source_id, state, started_at, finished_at, stored, unchanged, revised,
                    rejected, missing, error)
                select tenant, nextval(lodestar_id), id, ?, ?, ?, 0, 0, 0, 0, 0, ? from source
                where tenant = ? and source_key = 'sales'""")
                .params(state, IncidentRows.stored(at(hours)), IncidentRows.stored(at(hours)), error, tenant.value())
                .update();
    }

    private void follow() {
        TenantScope.run(tenant, () -> ledger.follow("sales"));
    }

    private void later(int hours) {
        cast.clock().moveTo(at(hours));
    }

    private static Instant at(int hours) {
        return AlertWorld.TUESDAY.plusSeconds(hours * 3600L);
    }

    private AlertView failing() {
        return ofSources(AlertQuery.Stage.OPEN).getFirst();
    }

    private List<AlertView> ofSources(AlertQuery.Stage stage) {
        return as(
                "admin",
                () -> board.page(new AlertQuery(stage, null, Rule.SOURCE, null), 10, null)
                        .items());
    }

    private List<AlertView> alerts(String person) {
        return as(person, () -> alerts.list(AlertFilter.ANY, 100, null).items());
    }

    private List<Long> ids(String person) {
        return alerts(person).stream().map(AlertView::id).toList();
    }

    private List<AlertEscalated> escalated(long alert) {
        return heard.of(AlertEscalated.class, tenant).stream()
                .filter(event -> event.incidentId() == alert)
                .toList();
    }
}
