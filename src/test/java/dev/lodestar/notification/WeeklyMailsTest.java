package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.checkin.Reminders;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leads and executives read on Monday morning, once and at their hour. */
class WeeklyMailsTest extends NewsMailsFixture {

    private static final String MONDAY_AT_EIGHT = "2026-03-09T00:00:00Z";
    private static final String MONDAY_AT_NINE = "2026-03-09T01:00:00Z";

    @Autowired
    private WeeklyMails weekly;

    @Autowired
    private Reminders reminders;

    @Test
    void a_lead_reads_what_the_week_brings_with_links_and_who_has_nothing_reads_nothing() throws Exception {
        TenantId tenant = quiet(1);
        on(tenant, "2026-03-08T23:59:00Z");
        assertThat(sent()).isEmpty();
        on(tenant, MONDAY_AT_EIGHT);
        on(tenant, MONDAY_AT_NINE);

        assertThat(sent()).hasSize(1);
        assertThat(recipient(sent().getFirst())).startsWith("li-ming@");
        assertThat(subject(sent().getFirst())).isEqualTo("Your week: 2 things need you");
        assertThat(text(sent().getFirst()))
                .contains(
                        "1 number to report",
                        "Measure m0, W10 2026 (due Mar 9, 2026, 6:00\u202fPM)",
                        "1 lag to explain",
                        "Measure m0: 30\u00a0% below expectation for 2 weeks",
                        "http://localhost:8080/alerts/" + alert(tenant),
                        "http://localhost:8080/settings/notifications")
                .as("its button asks for no sign-in")
                .containsPattern("http://localhost:8080/r/" + tenant + "/\\S+");
    }

    @Test
    void an_executive_reads_how_the_week_went() throws Exception {
        TenantId tenant = quiet(2);
        executive(tenant);
        world.report(tenant, "m1", "2026-W10", 100);
        on(tenant, MONDAY_AT_EIGHT);

        MimeMessage message = sent().stream()
                .filter(one -> recipient(one).startsWith("zhou-min@"))
                .findFirst()
                .orElseThrow();
        assertThat(subject(message)).isEqualTo("The week: 2 alerts are open, 2 new, 0 resolved");
        assertThat(text(message))
                .contains(
                        "Plan car-2026: 0 green, 0 amber, 1 red, 0 without (a week ago 0 green, 0 amber, 0 red, 1 without)",
                        "http://localhost:8080/?plan=car-2026",
                        "Measure m1: 30\u00a0% below expectation for 2 weeks",
                        "Li Ming: 2 alerts not acknowledged");
    }

    @Test
    void an_outage_is_made_up_for_on_the_same_day_and_not_on_another() {
        TenantId late = quiet(1);
        on(late, "2026-03-09T15:59:00Z");
        assertThat(sent()).hasSize(1);

        TenantId later = quiet(1);
        on(later, "2026-03-09T16:00:00Z");
        on(later, "2026-03-11T00:00:00Z");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void the_hour_is_the_readers_in_their_zone_and_never_a_quiet_one() {
        TenantId tenant = quiet(1);
        choose(tenant, true, LocalTime.of(9, 0), LocalTime.of(10, 0));
        // Nine in Berlin; quiet until ten.
        on(tenant, "2026-03-09T08:59:00Z");
        assertThat(sent()).isEmpty();
        on(tenant, "2026-03-09T09:00:00Z");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void who_switched_it_off_gets_none_and_is_reminded_as_before() {
        TenantId tenant = quiet(1);
        choose(tenant, false, NewsPreference.MORNING, null);
        on(tenant, MONDAY_AT_EIGHT);
        assertThat(sent()).isEmpty();

        remind(tenant, MONDAY_AT_NINE);
        assertThat(sent()).hasSize(1);
        assertThat(subject(sent().getFirst())).isEqualTo("1 thing waits for you");
    }

    @Test
    void the_same_morning_does_not_ask_twice_for_a_number() {
        TenantId tenant = quiet(1);
        on(tenant, MONDAY_AT_EIGHT);
        remind(tenant, MONDAY_AT_NINE);
        assertThat(sent()).hasSize(1);

        TenantId other = quiet(1);
        choose(other, true, LocalTime.of(10, 0), null);
        remind(other, MONDAY_AT_NINE);
        on(other, "2026-03-09T09:30:00Z");
        assertThat(sent().getLast())
                .satisfies(message ->
                        assertThat(text(message)).contains("lag to explain").doesNotContain("number to report"));
    }

    @Test
    void many_people_take_as_many_statements_as_a_few() {
        int few = statements(4);
        int many = statements(40);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(45);
    }

    private int statements(int people) {
        TenantId tenant = quiet(people);
        TenantScope.run(
                tenant,
                () -> IntStream.range(0, people).forEach(number -> {
                    String key = "lead-" + number;
                    String address = key + "@" + tenant + ".example";
                    organisation.addPerson(new PersonView(key, "Lead " + number, address, "sales", Role.LEAD), null);
                    jdbc.sql("update measure set owner = ? where tenant = ? and measure_key = ?")
                            .params(key, tenant.value(), "m" + number)
                            .update();
                }));
        executive(tenant);
        world.on(MONDAY_AT_EIGHT);
        List<String> sql = StatementCount.during(() -> TenantScope.run(tenant, weekly::writeSome));
        assertThat(jdbc.sql("select count(*) from outgoing_mail where tenant = ?")
                        .param(tenant.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(people + 1);
        return sql.size();
    }

    /** Measures that lag, of which everybody was told long ago. */
    private TenantId quiet(int measures) {
        TenantId tenant = world.begin(measures);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"));
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread().until(() -> kept(tenant) == measures);
        return tenant;
    }

    private void executive(TenantId tenant) {
        TenantScope.run(
                tenant,
                () -> organisation.addPerson(
                        new PersonView(
                                "zhou-min", "Zhou Min", "zhou-min@" + tenant + ".example", "company", Role.EXECUTIVE),
                        null));
    }

    private void choose(TenantId tenant, boolean wanted, LocalTime at, LocalTime quietUntil) {
        as(tenant, Role.LEAD, "sales", "li-ming", () -> {
            preferences.choose(new NewsPreference(
                    true,
                    MailTiming.NONE,
                    quietUntil == null ? null : LocalTime.of(8, 0),
                    quietUntil,
                    quietUntil == null ? null : ZoneId.of("Europe/Berlin"),
                    wanted,
                    at));
            return 0;
        });
    }

    private void on(TenantId tenant, String instant) {
        world.on(instant);
        TenantScope.run(tenant, weekly::writeSome);
        send(tenant);
    }

    private void remind(TenantId tenant, String instant) {
        world.on(instant);
        TenantScope.run(tenant, reminders::remind);
        await().pollInSameThread()
                .until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION")
                                .query(Integer.class)
                                .single()
                        == 0);
        send(tenant);
    }

    private static List<MimeMessage> sent() {
        return Arrays.asList(SERVER.getReceivedMessages());
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return ((MimeMultipart) related(message).getBodyPart(0).getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
