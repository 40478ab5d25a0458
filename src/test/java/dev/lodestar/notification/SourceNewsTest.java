package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Rule;
import dev.lodestar.ingest.FailingShop;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.InboxPage;
import dev.lodestar.news.NewsKind;
import dev.lodestar.news.Notice;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Li Ming owns a source, and the measures that it is asked for. */
class SourceNewsTest extends NewsMailsFixture {

    @Autowired
    ApplicationContext context;

    @Autowired
    Sources sources;

    @Test
    void from_the_failure_over_the_link_of_the_mail_to_the_end() throws Exception {
        TenantId tenant = world.begin(1);
        define(tenant, false, "m0");
        pull(tenant, 1);
        after(tenant, Duration.ofMinutes(1));

        MimeMessage failed = only();
        assertThat(failed.getSubject())
                .startsWith("Source Shop has failed since 3 March 2026: Cannot connect to jdbc:mariadb://");
        String text = text(failed);
        assertThat(text).contains("Mar 3, 2026, 10:00", "Cannot connect", "New");
        Matcher link = Pattern.compile("http://localhost:8080/a/" + tenant + "/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        TenantScope.run(tenant, () -> {
            AlertLink opened = links.open(link.group(1)).orElseThrow();
            assertThat(links.look(opened).name()).isEqualTo("Shop");
            links.acknowledge(opened, "The password was changed");
        });

        define(tenant, true, "m0");
        world.on(BEGIN.plus(Duration.ofHours(1)).toString());
        pull(tenant, 2);
        after(tenant, Duration.ofMinutes(62));

        MimeMessage works = SERVER.getReceivedMessages()[1];
        assertThat(works.getSubject()).isEqualTo("Source Shop works again");
        assertThat(text(works)).doesNotContain("/a/");
        AlertView over = ofSource(tenant);
        assertThat(over.state()).isEqualTo("RESOLVED");
        assertThat(over.handled().acknowledged().comment()).isEqualTo("The password was changed");
        List<Notice> told = inbox(tenant).items();
        assertThat(told).extracting(Notice::kind).containsExactly(NewsKind.RESOLVED, NewsKind.RAISED);
    }

    @Test
    void two_thousand_measures_behind_one_source_are_one_line_of_one_mail_and_one_piece_of_news() throws Exception {
        TenantId tenant = world.begin(1);
        define(tenant, false, "m0");
        pull(tenant, 1);
        List<Long> storm = storm(tenant, 2_000);
        publish(tenant, storm, false);
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> kept(tenant) == storm.size() + 1);
        List<String> spread = StatementCount.during(() -> spread(tenant));
        world.on(BEGIN.plus(Duration.ofMinutes(1)).toString());
        List<String> written = StatementCount.during(() -> write(tenant));
        send(tenant);

        MimeMessage message = only();
        assertThat(message.getSubject()).isEqualTo("Source Shop failed: 2,000 measures have no value");
        assertThat(text(message))
                .contains("See these measures: http://localhost:8080/alerts?rule=missing&mine=1")
                .contains("Source Shop has failed since 3 March 2026")
                .doesNotContain("Storm", "more alerts in your inbox");
        InboxPage page = inbox(tenant);
        assertThat(page.unread()).isEqualTo(2);
        assertThat(page.items()).extracting(Notice::many).containsExactlyInAnyOrder(2_000, 1);
        assertThat(spread.size()).as("statements to tell 2,000: %s", spread).isLessThanOrEqualTo(66);
        assertThat(written.size())
                .as("statements to write the mail: %s", written)
                .isLessThanOrEqualTo(40);

        long one = page.items().stream()
                .filter(notice -> notice.many() > 1)
                .findFirst()
                .orElseThrow()
                .id();
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            inbox.read(one);
            return 0;
        });
        assertThat(inbox(tenant).unread()).isEqualTo(1);
    }

    @Test
    void when_the_numbers_are_back_that_is_one_line_too_and_one_measure_alone_is_named() throws Exception {
        TenantId tenant = world.begin(1);
        define(tenant, false, "m0");
        pull(tenant, 1);
        List<Long> storm = storm(tenant, 3);
        publish(tenant, storm.subList(0, 1), false);
        await().pollInSameThread().until(() -> kept(tenant) == 2);
        spread(tenant);
        after(tenant, Duration.ofMinutes(1));
        assertThat(text(only())).contains("Storm 0: no number for 1 week").doesNotContain("See these measures");

        jdbc.sql(
                        "update incident set state = 'RESOLVED', resolved_period = '2026-W09' where tenant = ? and rule = 'MISSING'")
                .param(tenant.value())
                .update();
        publish(tenant, storm, true);
        await().pollInSameThread().until(() -> kept(tenant) == 5);
        spread(tenant);
        after(tenant, Duration.ofMinutes(3));

        MimeMessage back = SERVER.getReceivedMessages()[1];
        assertThat(back.getSubject()).isEqualTo("Source Shop: the numbers of 3 measures are here");
        assertThat(text(back)).contains("/alerts?rule=missing&mine=1&state=over");
    }

    private void define(TenantId tenant, boolean works, String... measures) {
        FailingShop.keep(context, tenant, FailingShop.spec("li-ming", "sales", works, measures));
    }

    private void pull(TenantId tenant, int news) {
        TenantScope.run(tenant, () -> sources.pullBySystem("shop"));
        await().pollInSameThread().until(() -> kept(tenant) == news);
        spread(tenant);
    }

    private void publish(TenantId tenant, List<Long> storm, boolean over) {
        Instant now = over ? BEGIN.plusSeconds(60) : BEGIN;
        TenantScope.run(
                tenant,
                () -> transactions.executeWithoutResult(status -> {
                    for (int i = 0; i < storm.size(); i++) {
                        events.publishEvent(
                                over
                                        ? new AlertResolved(tenant, storm.get(i), "s" + i, Rule.MISSING, now)
                                        : new AlertRaised(tenant, storm.get(i), "s" + i, Rule.MISSING, now, false));
                    }
                }));
    }

    private InboxPage inbox(TenantId tenant) {
        return as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.list(100, null, false));
    }

    private AlertView ofSource(TenantId tenant) {
        return as(
                        tenant,
                        Role.PMO,
                        "company",
                        "pmo",
                        () -> alerts.list(new dev.lodestar.alert.AlertFilter(null, null, null, Rule.SOURCE), 1, null))
                .items()
                .getFirst();
    }

    private static String text(MimeMessage message) throws Exception {
        MimeMultipart content = (MimeMultipart) message.getContent();
        while (content.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            content = inner;
        }
        return content.getBodyPart(0).getContent().toString();
    }

    /** Measures that the source is asked for, and their alerts. */
    private List<Long> storm(TenantId tenant, int size) {
        jdbc.sql("""
                insert into measure (tenant, id, measure_key, name, unit, kind, frequency, zone, grace_hours, owner, unit_key,
                    shared_with, latest_definition, version)
                select m.tenant, m.id + 20000000 + s.seq, concat('s', s.seq), concat('Storm ', s.seq), m.unit, m.kind,
                    m.frequency, m.zone, m.grace_hours, m.owner, m.unit_key, m.shared_with, m.latest_definition, m.version
                from measure m join seq_0_to_1999 s where m.tenant = ? and m.measure_key = 'm0' and s.seq < ?""").params(tenant.value(), size).update();
        jdbc.sql("""
                insert into incident (tenant, id, measure_id, measure_key, rule, start_period, fired_period, state, streak,
                    retroactive, announced, revision, raised_at, changed_at, evidence)
                select tenant, id + 20000000, id, measure_key, 'MISSING', '2026-W09', '2026-W09', 'FIRING', 1, false, true,
                    1, '2026-03-03 02:00:00', '2026-03-03 02:00:00', '[]'
                from measure where tenant = ? and measure_key like 's%'""").param(tenant.value()).update();
        jdbc.sql("""
                update source set queries = (
                    select json_arrayagg(json_object('measure', measure_key, 'sql', 'select 1 as value'))
                    from measure where tenant = source.tenant)
                where tenant = ?""").param(tenant.value()).update();
        return jdbc.sql("select id from incident where tenant = ? and rule = 'MISSING' order by id")
                .param(tenant.value())
                .query(Long.class)
                .list();
    }
}
