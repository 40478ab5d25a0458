package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.Rule;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.Inbox;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.news.NewsPreferences;
import dev.lodestar.news.Spreading;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** News goes by mail: one to a person, however much there is, when they want it. */
@HistoryTest
class NewsMailsTest {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Instant BEGIN = HistoryWorld.START;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @Autowired
    HistoryWorld world;

    @Autowired
    Spreading spreading;

    @Autowired
    NewsMails mails;

    @Autowired
    NewsPreferences preferences;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertLinks links;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void start() {
        SERVER.start();
    }

    @AfterEach
    void stop() {
        SERVER.stop();
    }

    @Test
    void one_alert_is_one_mail_with_its_message_its_evidence_and_its_picture() throws Exception {
        TenantId tenant = lagging(1);
        after(tenant, Duration.ofMinutes(1));

        MimeMessage message = only();
        assertThat(message.getSubject()).isEqualTo("Measure m0: 30\u00a0% below expectation for 2 weeks");
        MimeMultipart related = related(message);
        MimeMultipart bodies = (MimeMultipart) related.getBodyPart(0).getContent();
        String text = bodies.getBodyPart(0).getContent().toString();
        String html = bodies.getBodyPart(1).getContent().toString();
        long alert = alert(tenant);
        assertThat(text)
                .contains("W9 2026: 70\u00a0drives, expected 100\u00a0drives, gap \u221230")
                .contains("New · Plan car-2026")
                .contains("http://localhost:8080/alerts/" + alert);
        assertThat(html)
                .contains("<html lang=\"en\">", "cid:alert-" + alert, "alt=\"Measure m0, W5 2026 to W9 2026, last 70")
                .contains("30\u00a0% below expectation");
        BodyPart picture = related.getBodyPart(1);
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getHeader("Content-ID")[0]).isEqualTo("<alert-" + alert + ">");
        BufferedImage drawn = ImageIO.read(picture.getInputStream());
        assertThat(drawn.getWidth()).isEqualTo(520);
        assertThat(jdbc.sql("select count(*) from mail_picture where tenant = ?")
                        .param(tenant.value())
                        .query(Integer.class)
                        .single())
                .as("pictures are kept no longer than they are needed")
                .isZero();
    }

    @Test
    void the_mail_carries_a_link_to_acknowledge_that_works_and_is_nowhere_kept() throws Exception {
        TenantId tenant = lagging(1);
        world.on(BEGIN.plus(Duration.ofMinutes(1)).toString());
        write(tenant);
        String kept = jdbc.sql("select concat(body_text, body_html) from outgoing_mail where tenant = ?")
                .param(tenant.value())
                .query(String.class)
                .single();
        assertThat(kept).contains("?acknowledge").doesNotContain("/a/");
        send(tenant);

        MimeMultipart bodies = (MimeMultipart) related(only()).getBodyPart(0).getContent();
        String text = bodies.getBodyPart(0).getContent().toString();
        Matcher link = Pattern.compile("http://localhost:8080/a/" + tenant + "/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        assertThat(bodies.getBodyPart(1).getContent().toString()).contains("href=\"" + link.group() + "\"");
        assertThat(TenantScope.call(tenant, () -> links.open(link.group(1)))).hasValueSatisfying(opened -> {
            assertThat(opened.person()).isEqualTo("li-ming");
            assertThat(opened.alert()).isEqualTo(alert(tenant));
        });
        assertThat(TenantScope.call(world.begin(1), () -> links.open(link.group(1))))
                .isEmpty();
    }

    @Test
    void what_belongs_together_goes_together_and_waits_no_longer_than_a_minute() {
        TenantId tenant = lagging(3);
        after(tenant, Duration.ofSeconds(59));
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        after(tenant, Duration.ofSeconds(60));

        assertThat(subject(only())).isEqualTo("3 measures need you");
        after(tenant, Duration.ofMinutes(30));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void it_speaks_the_language_of_its_reader() {
        TenantId tenant = lagging(1);
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            organisation.prefer("zh-CN", null);
            return 0;
        });
        after(tenant, Duration.ofMinutes(1));

        assertThat(subject(only())).isEqualTo("Measure m0：低于预期 30\u00a0%，已持续 2 周");
    }

    @Test
    void a_daily_digest_goes_in_the_morning_and_leaves_out_what_was_read() {
        TenantId tenant = lagging(2);
        prefer(tenant, new NewsPreference(true, MailTiming.DAILY, null, null, null));
        long first = as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.list(10, null, false))
                .items()
                .getLast()
                .id();
        as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.readAll(first));
        after(tenant, Duration.ofHours(21));
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        // eight in the morning of the next day in Shanghai
        after(tenant, Duration.ofHours(22));

        assertThat(subject(only())).contains("Measure m", "below expectation for 2 weeks");
    }

    @Test
    void quiet_hours_hold_it_back_until_they_end() {
        TenantId tenant = lagging(1);
        // it is ten in the morning
        prefer(tenant, new NewsPreference(true, MailTiming.AT_ONCE, LocalTime.of(9, 0), LocalTime.of(12, 0), null));
        after(tenant, Duration.ofMinutes(119));
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        after(tenant, Duration.ofMinutes(120));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void who_wants_no_mail_gets_none_later_either() {
        TenantId tenant = lagging(1);
        prefer(tenant, new NewsPreference(true, MailTiming.NONE, null, null, null));
        after(tenant, Duration.ofMinutes(5));
        prefer(tenant, NewsPreference.DEFAULT);
        after(tenant, Duration.ofMinutes(10));

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.unread()))
                .isEqualTo(1);
    }

    @Test
    void whoever_has_no_address_finds_it_in_the_inbox_and_the_log_says_so() {
        TenantId tenant = lagging(1);
        jdbc.sql("update person set email = '' where tenant = ? and person_key = 'li-ming'")
                .param(tenant.value())
                .update();
        after(tenant, Duration.ofMinutes(1));
        jdbc.sql("update person set email = ? where tenant = ? and person_key = 'li-ming'")
                .params("later@" + tenant + ".example", tenant.value())
                .update();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.unread()))
                .isEqualTo(1);
        List<MailView> log = as(tenant, Role.ADMIN, "company", "admin", outbox::log);
        assertThat(log).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.DEAD);
            assertThat(mail.lastError()).isEqualTo(OutgoingMail.NO_ADDRESS);
        });
        as(tenant, Role.ADMIN, "company", "admin", () -> {
            outbox.resend(log.getFirst().id());
            return 0;
        });
        send(tenant);
        assertThat(SERVER.getReceivedMessages())
                .as("an address that came later is used")
                .hasSize(1);
    }

    @Test
    void a_mail_server_that_was_away_for_a_day_gets_each_mail_once() {
        TenantId tenant = lagging(1);
        SERVER.stop();
        for (int hour = 1; hour <= 24; hour++) {
            after(tenant, Duration.ofHours(hour));
        }
        SERVER.start();
        for (int hour = 25; hour <= 50; hour++) {
            after(tenant, Duration.ofHours(hour));
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_crash_between_sending_and_noting_it_costs_one_duplicate_at_most_which_is_known_as_one() throws Exception {
        TenantId tenant = lagging(1);
        after(tenant, Duration.ofMinutes(1));
        // As if the process had died after the server took the mail and before that was noted.
        jdbc.sql(
                        "update outgoing_mail set state = 'QUEUED', attempts = 0, next_at = '2026-03-03 02:06:00' where tenant = ?")
                .param(tenant.value())
                .update();
        for (int minutes = 2; minutes <= 60; minutes++) {
            after(tenant, Duration.ofMinutes(minutes));
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(SERVER.getReceivedMessages()[0].getHeader("X-Lodestar-Mail"))
                .isEqualTo(SERVER.getReceivedMessages()[1].getHeader("X-Lodestar-Mail"));
    }

    @Test
    void a_storm_of_two_thousand_alerts_becomes_one_mail_within_ten_seconds() throws Exception {
        TenantId tenant = world.begin(1);
        List<Long> storm = storm(tenant, 2_000);
        warmUp();
        Instant begin = Instant.now();
        TenantScope.run(
                tenant,
                () -> transactions.executeWithoutResult(status -> {
                    for (int i = 0; i < storm.size(); i++) {
                        events.publishEvent(new AlertRaised(tenant, storm.get(i), "s" + i, Rule.MISSING, BEGIN, false));
                    }
                }));
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> kept(tenant) == storm.size());
        List<String> spread = StatementCount.during(() -> spread(tenant));
        world.on(BEGIN.plus(Duration.ofMinutes(1)).toString());
        List<String> written = StatementCount.during(() -> write(tenant));
        send(tenant);
        Duration took = Duration.between(begin, Instant.now());

        MimeMessage message = only();
        assertThat(message.getSubject()).isEqualTo("2,000 measures have no numbers");
        String text = ((MimeMultipart) related(message).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).contains("And 1,990 more alerts in your inbox");
        assertThat(as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.unread()))
                .isEqualTo(2_000);
        assertThat(spread.size()).as("statements to tell 2,000: %s", spread).isLessThanOrEqualTo(60);
        assertThat(written.size())
                .as("statements to write the mail: %s", written)
                .isLessThanOrEqualTo(40);
        assertThat(took).as("from 2,000 events to the mail").isLessThan(Duration.ofSeconds(10));
        System.out.println(
                "storm: " + took.toMillis() + " ms, " + spread.size() + " + " + written.size() + " statements");
    }

    private void warmUp() {
        TenantId other = lagging(1);
        after(other, Duration.ofMinutes(1));
        world.on(BEGIN.toString());
        SERVER.reset();
    }

    /** Alerts of as many measures, as a source that fails leaves them. */
    private List<Long> storm(TenantId tenant, int size) {
        long measure = jdbc.sql("select id from measure where tenant = ?")
                .param(tenant.value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into measure (tenant, id, measure_key, name, unit, kind, frequency, zone, grace_hours, owner, unit_key,
                    shared_with, latest_definition, version)
                select m.tenant, m.id + 10000000 + s.seq, concat('s', s.seq), concat('Storm ', s.seq), m.unit, m.kind,
                    m.frequency, m.zone, m.grace_hours, m.owner, m.unit_key, m.shared_with, m.latest_definition, m.version
                from measure m join seq_0_to_1999 s where m.tenant = ? and m.id = ?""").params(tenant.value(), measure).update();
        jdbc.sql("""
                insert into incident (tenant, id, measure_id, measure_key, rule, start_period, fired_period, state, streak,
                    retroactive, announced, revision, raised_at, changed_at, evidence)
                select tenant, id + 10000000, id, measure_key, 'MISSING', '2026-W09', '2026-W09', 'FIRING', 1, false, true,
                    1, '2026-03-03 02:00:00', '2026-03-03 02:00:00', '[]'
                from measure where tenant = ? and measure_key like 's%'""").param(tenant.value()).update();
        List<Long> ids = jdbc.sql("select id from incident where tenant = ? order by id")
                .param(tenant.value())
                .query(Long.class)
                .list();
        assertThat(ids).hasSize(size);
        return ids;
    }

    private TenantId lagging(int measures) {
        TenantId tenant = world.begin(measures);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"));
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread().until(() -> kept(tenant) == measures);
        spread(tenant);
        return tenant;
    }

    private int kept(TenantId tenant) {
        return jdbc.sql("select count(*) from news where tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    private void spread(TenantId tenant) {
        TenantScope.run(tenant, () -> {
            while (spreading.spreadSome()) {
                assertThat(tenant).isNotNull();
            }
        });
    }

    private void after(TenantId tenant, Duration since) {
        world.on(BEGIN.plus(since).toString());
        write(tenant);
        send(tenant);
    }

    private void write(TenantId tenant) {
        TenantScope.run(tenant, mails::writeSome);
    }

    private void send(TenantId tenant) {
        TenantScope.run(tenant, outbox::sendSome);
    }

    private void prefer(TenantId tenant, NewsPreference preference) {
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            preferences.choose(preference);
            return 0;
        });
    }

    private long alert(TenantId tenant) {
        Callable<List<AlertView>> open = () -> alerts.open(1);
        return as(tenant, Role.PMO, "company", "pmo", open).getFirst().id();
    }

    private static MimeMessage only() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart related(MimeMessage message) throws Exception {
        return (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }
}
