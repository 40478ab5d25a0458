package dev.lodestar.journeys;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.webhook.NewWebhook;
import dev.lodestar.webhook.WebhookKind;
import dev.lodestar.webhook.Webhooks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

/** A company of six people whose weekly numbers fall behind and come back in turns, and a system that is told. */
class DeliveryWorld {

    static final TenantId TENANT = new TenantId("crashed");
    static final int MEASURES = 18;

    private static final int PEOPLE = 6;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Period FIRST = new Period(Frequency.WEEK, LocalDate.of(2024, 1, 1));
    private static final String MEASURE = """
            {"name": "Measure %d", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "p%d", "unitKey": "sales", "sharedWith": [],
             "definition": {"effectiveFrom": "2024-01-01", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2024-01-01", "value": "100"}]}}}""";
    private static final List<String> UNFINISHED = List.of(
            "EVENT_PUBLICATION",
            "news where spread_at is null",
            "notice where told_at is null",
            "outgoing_mail where state <> 'SENT'",
            "webhook_event",
            "webhook_delivery where state <> 'SENT'");

    private final Tenants tenants;
    private final Organisation organisation;
    private final Measures measures;
    private final Observations observations;
    private final Webhooks webhooks;
    private final JdbcClient jdbc;
    private final String receiver;

    DeliveryWorld(
            Tenants tenants,
            Organisation organisation,
            Measures measures,
            Observations observations,
            Webhooks webhooks,
            JdbcClient jdbc,
            @Value("${journeys.receiver}") String receiver) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.measures = measures;
        this.observations = observations;
        this.webhooks = webhooks;
        this.jdbc = jdbc;
        this.receiver = receiver;
    }

    /** When the numbers of a week are there and count. */
    static Instant closing(int week) {
        return FIRST.plus(week).closesAt(ZONE, 24);
    }

    /** Founds the company unless it is there; that is not what is tested, so it is not killed meanwhile. */
    void prepare() {
        if (!tenants.all().isEmpty()) {
            return;
        }
        tenants.add(new Tenant(TENANT, "Crashed", ZONE, Locale.ENGLISH));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("sales", "Sales", null, false);
            IntStream.range(0, PEOPLE)
                    .forEach(person -> organisation.addPerson(
                            new PersonView(
                                    "p" + person, "P" + person, "p" + person + "@crashed.example", "sales", Role.LEAD),
                            null));
        });
        as(
                Role.PMO,
                () -> IntStream.range(0, MEASURES)
                        .forEach(number -> measures.define(
                                "m" + number,
                                JsonMapper.shared().readTree(MEASURE.formatted(number, number % PEOPLE)),
                                null)));
        as(
                Role.ADMIN,
                () -> webhooks.create(
                        new NewWebhook(WebhookKind.SYSTEM, "books", receiver, null, List.of(), null, null)));
    }

    /** The last week whose numbers are there, perhaps not all of them. */
    int begun() {
        return jdbc.sql("select greatest(count(distinct first_day) - 1, 0) from observation")
                .query(Integer.class)
                .single();
    }

    void report(int week) {
        List<Report> reports = IntStream.range(0, MEASURES)
                .mapToObj(number -> new Report(
                        "m" + number, FIRST.plus(week).toString(), value(number, week), null, null, null, false))
                .toList();
        TenantScope.run(TENANT, () -> observations.record(new Origin("carbiz", null), reports));
    }

    /** Good or bad for two to four weeks each, each measure at its own times. */
    private static BigDecimal value(int measure, int week) {
        Random random = new Random(measure);
        int next = 0;
        boolean bad = false;
        while (next <= week) {
            bad = random.nextBoolean();
            next += 2 + random.nextInt(3);
        }
        return BigDecimal.valueOf(bad ? 60 + week % 7 : 110 + week % 5);
    }

    boolean isBusy() {
        return UNFINISHED.stream()
                .anyMatch(what -> jdbc.sql("select count(*) from " + what)
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private static void as(Role role, Runnable work) {
        Caller caller = new Caller(TENANT.value(), "boss", "boss", "boss@x.example", "sales", role, Set.of(), null);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities())));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
