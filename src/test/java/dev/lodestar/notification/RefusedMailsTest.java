package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail server says no to, for now or for good. */
@HistoryTest
class RefusedMailsTest {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @Autowired
    HistoryWorld world;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MeterRegistry metrics;

    @BeforeEach
    void friendly() {
        SERVER.beFriendly();
        SERVER.taken.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.0 greylisted",
        "RCPT, 451 4.7.1 try again later",
        "., 452 4.3.1 no space",
        "MAIL, 421 4.3.2 too busy",
        "DATA, 451 4.3.0 try later",
        // whoever set the product up mends this; the mails wait for it
        "MAIL, 550 5.7.1 sender rejected",
    })
    void what_may_pass_is_tried_again(String command, String answer) {
        TenantId tenant = written();
        SERVER.answer(command, answer);
        after(tenant, Duration.ZERO);
        assertThat(only(tenant).state()).as(only(tenant).lastError()).isEqualTo(MailState.QUEUED);
        assertThat(only(tenant).attempts()).isEqualTo(1);

        SERVER.beFriendly();
        after(tenant, Duration.ofMinutes(1));
        assertThat(only(tenant).state()).isEqualTo(MailState.SENT);
        assertThat(SERVER.taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 5.1.3 bad address",
        "., 554 5.7.1 looks like spam",
        "DATA, 554 5.5.1 no valid recipients",
    })
    void what_is_refused_for_good_is_given_up_at_once_and_said(String command, String answer) {
        double before = dead();
        TenantId tenant = written();
        SERVER.answer(command, answer);
        after(tenant, Duration.ZERO);

        assertThat(only(tenant).state()).as(only(tenant).lastError()).isEqualTo(MailState.DEAD);
        assertThat(only(tenant).lastError()).contains(answer.substring(0, 3));
        assertThat(dead()).isEqualTo(before + 1);
    }

    @Test
    void a_server_that_is_greylisting_for_an_hour_delays_and_costs_nothing() {
        TenantId tenant = written();
        SERVER.answer("RCPT", "450 4.2.0 greylisted");
        for (int minutes = 0; minutes < 60; minutes++) {
            after(tenant, Duration.ofMinutes(minutes));
        }
        SERVER.beFriendly();
        for (int minutes = 60; minutes < 240; minutes++) {
            after(tenant, Duration.ofMinutes(minutes));
        }

        assertThat(SERVER.taken).hasSize(1);
        assertThat(only(tenant).attempts()).isLessThanOrEqualTo(5);
    }

    private double dead() {
        return metrics.counter("lodestar.deliveries", "channel", "mail", "outcome", "dead")
                .count();
    }

    private TenantId written() {
        TenantId tenant = world.begin(1);
        NewMail mail = new NewMail(
                "test", "li-ming", "li-ming@x.example", new Letter("Subject", "Text", "<p>Text</p>"), List.of(), false);
        TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> outbox.writeAll(List.of(mail))));
        return tenant;
    }

    private void after(TenantId tenant, Duration since) {
        world.on(HistoryWorld.START.plus(since).toString());
        TenantScope.run(tenant, outbox::sendSome);
    }

    private MailView only(TenantId tenant) {
        List<MailView> log = as(tenant, Role.ADMIN, "company", "admin", outbox::log);
        assertThat(log).hasSize(1);
        return log.getFirst();
    }
}
