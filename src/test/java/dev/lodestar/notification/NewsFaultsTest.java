package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.Rule;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way loses no news, and floods nobody. */
class NewsFaultsTest extends NewsMailsFixture {

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
    void a_storm_of_two_thousand_alerts_becomes_one_mail_in_a_few_statements() throws Exception {
        TenantId tenant = world.begin(1);
        List<Long> storm = storm(tenant, 2_000);
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
}
