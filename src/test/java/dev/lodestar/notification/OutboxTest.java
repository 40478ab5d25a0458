package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.lodestar.checkin.ReminderDue;
import dev.lodestar.checkin.ReportLinks;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.Role;
import dev.lodestar.review.ReviewCalendars;
import dev.lodestar.review.Reviews;
import dev.lodestar.tenancy.TenantScope;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Mails are written with what they tell of and sent however long the server is away. */
@HistoryTest
class OutboxTest {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @Autowired
    HistoryWorld world;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewCalendars calendars;

    @Autowired
    Outbox outbox;

    @Autowired
    ReportLinks links;

    @Autowired
    Administration administration;

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
    void the_minutes_reach_those_who_are_named_with_the_file() throws Exception {
        TenantId tenant = reviewed();
        long id = pmo(tenant, () -> reviews.begin(PLAN, "2026-03")).id();
        pmo(tenant, () -> {
            calendars.mailMinutes(id, List.of("li-ming", "wang-lei"));
            return 0;
        });
        await().pollInSameThread().until(() -> log(tenant).size() == 2);
        // A file that goes with a mail may still be in the making, for which the mail waits a minute.
        AtomicInteger minutes = new AtomicInteger();
        await().pollInSameThread().until(() -> {
            world.on(Instant.parse("2026-04-03T02:00:00Z")
                    .plus(minutes.incrementAndGet(), ChronoUnit.MINUTES)
                    .toString());
            send(tenant);
            return log(tenant).stream().allMatch(mail -> mail.state() == MailState.SENT);
        });

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Minutes of the review: Plan car-2026, March 2026");
        assertThat(((MimeMultipart) message.getContent()).getBodyPart(1).getFileName())
                .isEqualTo("car-2026-2026-03-minutes.pdf");
    }

    @Test
    void a_reminder_is_written_once_however_often_it_comes() {
        TenantId tenant = reviewed();
        ReminderDue due = due(tenant);
        for (int i = 0; i < 3; i++) {
            TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(due)));
        }
        await().pollInSameThread().until(() -> log(tenant).size() == 1);
        send(tenant);

        assertThat(log(tenant)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.SENT);
            assertThat(mail.subject()).isEqualTo("1 thing waits for you");
        });
    }

    @Test
    void a_reminder_carries_a_link_that_works_and_that_is_nowhere_kept() throws Exception {
        TenantId tenant = reviewed();
        ReminderDue due = due(tenant);
        TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(due)));
        await().pollInSameThread().until(() -> log(tenant).size() == 1);
        String kept = jdbc.sql("select concat(body_text, body_html) from outgoing_mail where tenant = ?")
                .param(tenant.value())
                .query(String.class)
                .single();
        assertThat(kept).contains("/my-week").doesNotContain("/r/");
        send(tenant);

        MimeMultipart parts =
                (MimeMultipart) ((MimeMultipart) ((MimeMultipart) SERVER.getReceivedMessages()[0].getContent())
                                .getBodyPart(0)
                                .getContent())
                        .getBodyPart(0)
                        .getContent();
        String text = parts.getBodyPart(0).getContent().toString();
        String html = parts.getBodyPart(1).getContent().toString();
        Matcher link = Pattern.compile("http://localhost:8080/r/" + tenant + "/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        assertThat(text).contains("without signing in").doesNotContain("/my-week");
        assertThat(html).contains("href=\"" + link.group() + "\"").doesNotContain("/my-week");
        assertThat(TenantScope.call(tenant, () -> links.open(link.group(1))))
                .hasValueSatisfying(opened -> assertThat(opened.person()).isEqualTo("li-ming"));
    }

    @Test
    void who_may_not_report_is_led_to_the_sign_in() throws Exception {
        TenantId tenant = reviewed();
        as(
                tenant,
                Role.ADMIN,
                "company",
                "admin",
                () -> administration.changePerson(
                        "li-ming",
                        "Li Ming",
                        "li@" + tenant + ".example",
                        "sales",
                        Role.EXECUTIVE,
                        administration.personVersion("li-ming").orElseThrow()));
        TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(due(tenant))));
        await().pollInSameThread().until(() -> log(tenant).size() == 1);
        send(tenant);

        assertThat(GreenMailUtil.getWholeMessage(SERVER.getReceivedMessages()[0]))
                .contains("/my-week")
                .doesNotContain("/r/", "without signing in");
    }

    @Test
    void a_server_that_is_away_costs_no_mail() {
        TenantId tenant = reviewed();
        SERVER.stop();
        ReminderDue due = due(tenant);
        TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(due)));
        await().pollInSameThread().until(() -> log(tenant).size() == 1);
        send(tenant);
        assertThat(log(tenant).getFirst().state()).isEqualTo(MailState.QUEUED);
        assertThat(log(tenant).getFirst().lastError()).isNotBlank();

        SERVER.start();
        world.on("2026-04-03T02:02:00Z");
        send(tenant);
        assertThat(log(tenant).getFirst().state()).isEqualTo(MailState.SENT);
    }

    private static ReminderDue due(TenantId tenant) {
        return new ReminderDue(
                tenant,
                "li-ming",
                List.of(new ReminderDue.What("m0", "2026-W13")),
                Instant.parse("2026-04-06T10:00:00Z"),
                Instant.parse("2026-04-03T02:00:00Z"));
    }

    private void send(TenantId tenant) {
        TenantScope.run(tenant, () -> outbox.sendSome());
    }

    private List<MailView> log(TenantId tenant) {
        return as(tenant, Role.ADMIN, "company", "admin", () -> outbox.log());
    }

    private TenantId reviewed() {
        TenantId tenant = world.begin(1);
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"));
        world.on("2026-04-03T02:00:00Z");
        return tenant;
    }

    private static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "pmo", work);
    }
}
