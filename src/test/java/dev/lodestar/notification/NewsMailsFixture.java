package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.Inbox;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.news.NewsPreferences;
import dev.lodestar.news.Spreading;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server, and tenants whose measures lag from the third of March on. */
@HistoryTest
abstract class NewsMailsFixture {

    static final int PORT = TestSocketUtils.findAvailableTcpPort();
    static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final Instant BEGIN = HistoryWorld.START;

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

    TenantId lagging(int measures) {
        TenantId tenant = world.begin(measures);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"));
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread().until(() -> kept(tenant) == measures);
        spread(tenant);
        return tenant;
    }

    int kept(TenantId tenant) {
        return jdbc.sql("select count(*) from news where tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    void spread(TenantId tenant) {
        TenantScope.run(tenant, () -> {
            while (spreading.spreadSome()) {
                assertThat(tenant).isNotNull();
            }
        });
    }

    void after(TenantId tenant, Duration since) {
        world.on(BEGIN.plus(since).toString());
        write(tenant);
        send(tenant);
    }

    void write(TenantId tenant) {
        TenantScope.run(tenant, mails::writeSome);
    }

    void send(TenantId tenant) {
        TenantScope.run(tenant, outbox::sendSome);
    }

    void prefer(TenantId tenant, NewsPreference preference) {
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            preferences.choose(preference);
            return 0;
        });
    }

    long alert(TenantId tenant) {
        Callable<List<AlertView>> open = () -> alerts.open(1);
        return as(tenant, Role.PMO, "company", "pmo", open).getFirst().id();
    }

    static MimeMessage only() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static MimeMultipart related(MimeMessage message) throws Exception {
        return (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }
}
