package dev.lodestar.news;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.AlertCommented;
import dev.lodestar.alert.AlertEscalated;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.Cause;
import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.alert.Rule;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to an alert reaches the inboxes of whom it concerns, once. */
@HistoryTest
class InboxTest {

    private static final Instant AT = Instant.parse("2026-03-03T02:00:00Z");

    @Autowired
    HistoryWorld world;

    @Autowired
    Inbox inbox;

    @Autowired
    NewsPreferences preferences;

    @Autowired
    Spreading spreading;

    @Autowired
    Alerts alerts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_alert_is_news_for_whoever_answers_for_the_measure() {
        TenantId tenant = lagging();

        InboxPage mine = lead(tenant, () -> inbox.list(20, null, false));
        assertThat(mine.items()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NewsKind.RAISED);
            assertThat(notice.measure()).isEqualTo("m0");
            assertThat(notice.plan()).isEqualTo(PLAN);
            assertThat(notice.readAt()).isNull();
            assertThat(mine.alerts().get(notice.alert()).evidence()).hasSize(2);
        });
        assertThat(mine.unread()).isEqualTo(1);
        assertThat(as(tenant, Role.LEAD, "swap", "wang-lei", () -> inbox.list(20, null, false))
                        .items())
                .isEmpty();
        assertThat(lead(world.begin(1), () -> inbox.unread())).isZero();
    }

    @Test
    void the_same_event_twice_is_one_piece_of_news() {
        TenantId tenant = lagging();
        long alert = alert(tenant);
        for (int i = 0; i < 3; i++) {
            tell(tenant, new AlertRaised(tenant, alert, "m0", Rule.LAG, raisedAt(tenant), false));
        }

        assertThat(lead(tenant, () -> inbox.list(20, null, false)).items()).hasSize(1);
    }

    @Test
    void what_did_not_happen_is_told_to_nobody() {
        TenantId tenant = lagging();
        AlertResolved resolved = new AlertResolved(tenant, alert(tenant), "m0", Rule.LAG, AT);
        TenantScope.run(
                tenant,
                () -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(resolved);
                    status.setRollbackOnly();
                }));
        spread(tenant);

        assertThat(kinds(tenant, "li-ming")).containsExactly(NewsKind.RAISED);
    }

    @Test
    void the_end_is_told_to_all_who_were_told_and_to_nobody_else() {
        TenantId tenant = lagging();
        long alert = alert(tenant);
        tell(
                tenant,
                new AlertEscalated(
                        tenant,
                        alert,
                        "m0",
                        Rule.LAG,
                        AT.plusSeconds(1),
                        Escalation.LEAD,
                        "wang-lei",
                        Cause.UNACKNOWLEDGED));
        tell(tenant, new AlertResolved(tenant, alert, "m0", Rule.LAG, AT.plusSeconds(2)));

        assertThat(kinds(tenant, "li-ming")).containsExactly(NewsKind.RESOLVED, NewsKind.ESCALATED, NewsKind.RAISED);
        assertThat(kinds(tenant, "wang-lei")).containsExactly(NewsKind.RESOLVED, NewsKind.ESCALATED);
        assertThat(kinds(tenant, "zhang-wei")).isEmpty();
    }

    @Test
    void a_mention_reaches_who_is_there_and_not_its_author() {
        TenantId tenant = lagging();
        tell(
                tenant,
                new AlertCommented(
                        tenant,
                        alert(tenant),
                        "m0",
                        Rule.LAG,
                        AT,
                        "wang-lei",
                        Set.of("wang-lei", "zhang-wei", "nobody"),
                        1));

        assertThat(kinds(tenant, "zhang-wei")).containsExactly(NewsKind.MENTIONED);
        assertThat(kinds(tenant, "wang-lei")).isEmpty();
        InboxPage page = as(tenant, Role.EXECUTIVE, "company", "zhang-wei", () -> inbox.list(20, null, false));
        assertThat(page.names()).containsEntry("wang-lei", "Wang Lei");
    }

    @Test
    void it_is_read_and_unread_by_its_reader_alone() {
        TenantId tenant = lagging();
        long id = lead(tenant, () -> inbox.list(20, null, false))
                .items()
                .getFirst()
                .id();

        assertThatThrownBy(() -> as(tenant, Role.LEAD, "swap", "wang-lei", () -> read(id)))
                .isInstanceOf(NotFoundException.class);
        lead(tenant, () -> read(id));
        assertThat(lead(tenant, () -> inbox.unread())).isZero();
        assertThat(lead(tenant, () -> inbox.list(20, null, true)).items()).isEmpty();
        lead(tenant, () -> {
            inbox.keep(id);
            return 0;
        });
        assertThat(lead(tenant, () -> inbox.unread())).isEqualTo(1);
        assertThat(lead(tenant, () -> inbox.readAll(id))).isEqualTo(1);
        assertThat(lead(tenant, () -> inbox.readAll(id))).isZero();
    }

    @Test
    void it_pages_from_the_newest_on_in_a_fixed_number_of_statements() {
        TenantId tenant = lagging();
        long alert = alert(tenant);
        for (int i = 1; i <= 60; i++) {
            tell(
                    tenant,
                    new AlertCommented(
                            tenant, alert, "m0", Rule.LAG, AT.plusSeconds(i), "wang-lei", Set.of("li-ming"), i));
        }
        lead(tenant, () -> inbox.list(1, null, false));

        int few = StatementCount.during(() -> lead(tenant, () -> inbox.list(2, null, false)))
                .size();
        InboxPage[] pages = new InboxPage[3];
        List<String> sent = StatementCount.during(() -> pages[0] = lead(tenant, () -> inbox.list(50, null, false)));
        assertThat(sent).hasSize(few).hasSizeLessThanOrEqualTo(8);
        pages[1] = lead(tenant, () -> inbox.list(50, pages[0].before(), false));
        assertThat(pages[0].items()).hasSize(50);
        assertThat(pages[1].items()).hasSize(11);
        assertThat(pages[1].before()).isNull();
        assertThat(pages[1].items().getLast().kind()).isEqualTo(NewsKind.RAISED);
    }

    @Test
    void who_wants_no_badge_has_none_and_keeps_the_inbox() {
        TenantId tenant = lagging();
        assertThat(lead(tenant, inbox::badge)).isEqualTo(1);

        lead(tenant, () -> choose(new NewsPreference(false, MailTiming.NONE, null, null, null)));

        assertThat(lead(tenant, inbox::badge)).isZero();
        assertThat(lead(tenant, () -> inbox.unread())).isEqualTo(1);
    }

    @Test
    void quiet_hours_need_two_ends_that_differ() {
        TenantId tenant = world.begin(1);
        LocalTime ten = LocalTime.of(22, 0);

        assertThatThrownBy(() ->
                        lead(tenant, () -> choose(new NewsPreference(true, MailTiming.AT_ONCE, ten, null, null))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        lead(tenant, () -> choose(new NewsPreference(true, MailTiming.AT_ONCE, ten, ten, null))))
                .isInstanceOf(InvalidInputException.class);
        NewsPreference chosen =
                new NewsPreference(true, MailTiming.DAILY, ten, LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
        lead(tenant, () -> choose(chosen));
        assertThat(lead(tenant, preferences::mine)).isEqualTo(chosen);
        assertThat(as(tenant, Role.LEAD, "swap", "wang-lei", preferences::mine)).isEqualTo(NewsPreference.DEFAULT);
    }

    private TenantId lagging() {
        TenantId tenant = world.begin(1);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"));
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 80, 70);
        await().pollInSameThread().until(() -> kept(tenant) == 1);
        spread(tenant);
        return tenant;
    }

    private int kept(TenantId tenant) {
        return jdbc.sql("select count(*) from news where tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    private void tell(TenantId tenant, Object event) {
        TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(event)));
        await().pollInSameThread()
                .until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION")
                                .query(Integer.class)
                                .single()
                        == 0);
        spread(tenant);
    }

    private void spread(TenantId tenant) {
        TenantScope.run(tenant, () -> spreading.spreadSome());
    }

    private long alert(TenantId tenant) {
        return lead(tenant, () -> alerts.open(1)).getFirst().id();
    }

    private Instant raisedAt(TenantId tenant) {
        return lead(tenant, () -> alerts.open(1)).getFirst().changedAt();
    }

    private List<NewsKind> kinds(TenantId tenant, String person) {
        return as(tenant, Role.LEAD, "sales", person, () -> inbox.list(20, null, false)).items().stream()
                .map(Notice::kind)
                .toList();
    }

    private int read(long id) {
        inbox.read(id);
        return 0;
    }

    private int choose(NewsPreference preference) {
        preferences.choose(preference);
        return 0;
    }

    private static <T> T lead(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.LEAD, "sales", "li-ming", work);
    }
}
