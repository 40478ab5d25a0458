package dev.lodestar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.ingest.IngestTestApplication.SetClock;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = IngestTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@RecordApplicationEvents
class PullsTest {

    private static final String ORDERS = "select sum(pieces) as value from orders where day >= :from and day < :to";
    private static final String RATE =
            "select sum(pieces) as numerator, sum(visits) as denominator from orders where day >= :from and day < :to";
    private static int number;

    @TempDir
    static java.nio.file.Path home;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("lodestar.home", () -> home.toString());
        registry.add("spring.quartz.auto-startup", () -> "false");
    }

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @Autowired
    private Sources sources;

    @Autowired
    private PullLock locks;

    @Autowired
    private PullJournal journal;

    @Autowired
    private SourceRepository repository;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationEvents events;

    private final Shop shop = new Shop();
    private final TenantId tenant = new TenantId("shop-" + ++number);

    @BeforeEach
    void set_up() {
        clock.set("2026-01-07T00:00:00Z");
        tenants.add(new Tenant(tenant, "Shop", ZoneId.of("Europe/Berlin"), Locale.GERMAN));
        TenantScope.run(tenant, () -> {
            organisation.addUnit("shop", "Shop", null, false);
            organisation.addPerson(
                    new PersonView("ada", "Ada", "ada@" + tenant + ".example", "shop", Role.ADMIN), null);
        });
        signIn(Role.ADMIN);
        define("orders", "FLOW");
        define("rate", "RATIO");
        shop.execute("insert into orders values ('2026-01-06', 2, 10, ''), ('2026-01-13', 3, 10, '')");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_outage_is_caught_up_in_order_and_a_second_pull_changes_nothing() {
        sources.define(spec(ORDERS, RATE));
        shop.execute("insert into orders values ('2026-01-27', 5, 20, '')");
        clock.set("2026-02-04T00:00:00Z");

        PullRunView first = sources.pull("shop");

        // The third week has no orders, so the source does not know either measure.
        assertThat(first).returns(PullState.SUCCEEDED, PullRunView::state).returns(6, PullRunView::stored);
        assertThat(first.missing()).isEqualTo(2);
        assertThat(observations.of("orders", null, null))
                .extracting(ObservationView::period)
                .map(Object::toString)
                .containsExactly("2026-W02", "2026-W03", "2026-W05");
        assertThat(observations.of("rate", null, null)).hasSize(3);

        PullRunView second = sources.pull("shop");

        assertThat(second)
                .returns(PullState.SUCCEEDED, PullRunView::state)
                .returns(0, PullRunView::stored)
                .returns(6, PullRunView::unchanged)
                .returns(2, PullRunView::missing);
        assertThat(observations.of("orders", null, null)).hasSize(3);
    }

    @Test
    void a_late_number_and_a_correction_arrive_with_the_next_pull() {
        sources.define(spec(ORDERS, RATE));
        clock.set("2026-02-04T00:00:00Z");
        sources.pull("shop");
        shop.execute(
                "update orders set pieces = 4 where day = '2026-01-06'",
                "insert into orders values ('2026-01-20', 7, 20, '')");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(2, PullRunView::revised).returns(2, PullRunView::stored);
        assertThat(observations.of("orders", "2026-W02", "2026-W02")).hasSize(2);
    }

    @Test
    void a_number_that_vanishes_from_the_source_is_not_taken_back() {
        sources.define(spec(ORDERS, RATE));
        clock.set("2026-01-20T12:00:00Z");
        sources.pull("shop");
        shop.execute("delete from orders");

        assertThat(sources.pull("shop"))
                .returns(0, PullRunView::revised)
                .returns(4, PullRunView::missing)
                .returns(PullState.SUCCEEDED, PullRunView::state);
        assertThat(observations.of("orders", null, null)).hasSize(2);
    }

    @Test
    void one_bad_measure_does_not_stop_the_others() {
        sources.define(spec("select sum(nonsense) as value from orders where day >= :from and day < :to", RATE));
        clock.set("2026-01-20T12:00:00Z");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(PullState.PARTLY, PullRunView::state).returns(2, PullRunView::stored);
        assertThat(run.error()).contains("orders 2026-W02", "nonsense");
        assertThat(events.stream(PullFinished.class))
                .containsExactly(new PullFinished(tenant, "shop", clock.instant(), true));
    }

    @Test
    void answers_that_are_no_numbers_are_rejected_by_measure_and_period() {
        sources.define(spec("select note as value from orders where day >= :from and day < :to limit 1", ORDERS));
        clock.set("2026-01-20T12:00:00Z");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(PullState.PARTLY, PullRunView::state).returns(4, PullRunView::rejected);
        assertThat(run.error()).isNull();
        assertThat(sources.runs("shop", 10).getFirst().rejects())
                .extracting(PullRejectView::measure, PullRejectView::period, PullRejectView::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("orders", "2026-W02", "NUMBER"),
                        org.assertj.core.groups.Tuple.tuple("orders", "2026-W03", "NUMBER"),
                        org.assertj.core.groups.Tuple.tuple("rate", "2026-W02", "COLUMNS"),
                        org.assertj.core.groups.Tuple.tuple("rate", "2026-W03", "COLUMNS"));
    }

    @Test
    void a_source_that_is_down_fails_the_run_and_nothing_is_lost_when_it_is_back() {
        sources.define(spec(ORDERS, RATE));
        clock.set("2026-01-20T12:00:00Z");
        shop.execute("rename table orders to elsewhere");
        PullRunView down = sources.pull("shop");
        assertThat(down)
                .returns(PullState.FAILED, PullRunView::state)
                .returns(0, PullRunView::stored)
                .returns(0, PullRunView::missing);
        assertThat(down.error()).contains("orders");

        shop.execute("rename table elsewhere to orders");
        clock.set("2026-01-21T12:00:00Z");
        PullRunView back = sources.pull("shop");

        assertThat(back).returns(PullState.SUCCEEDED, PullRunView::state).returns(4, PullRunView::stored);
        assertThat(sources.runs("shop", 10)).extracting(PullRunView::state).containsExactly(
                PullState.SUCCEEDED, PullState.FAILED);
        assertThat(sources.get("shop").lastRun()).returns(back.id(), PullRunView::id);
        assertThat(events.stream(PullFinished.class)).extracting(PullFinished::failed).containsExactly(true, false);
        assertThat(meters.get("lodestar.pulls").tag("outcome", "failed").timer().count())
                .isPositive();
    }

    @Test
    void a_wrong_password_fails_the_run_once_and_not_once_a_measure() {
        sources.define(spec(shop.url(), "wrong", ORDERS, RATE));

        PullRunView run = sources.pull("shop");

        assertThat(run.state()).isEqualTo(PullState.FAILED);
        assertThat(run.error()).contains("Cannot connect").doesNotContain("\n", "wrong");
    }

    @Test
    void an_unknown_measure_is_rejected_and_named() {
        SourceSpec spec = spec(ORDERS, RATE);
        sources.define(with(spec, List.of(new SourceQuery("nobody", ORDERS), new SourceQuery("orders", ORDERS))));
        clock.set("2026-01-20T12:00:00Z");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(PullState.PARTLY, PullRunView::state).returns(2, PullRunView::stored);
        assertThat(run.rejects()).extracting(PullRejectView::code).containsExactly("UNKNOWN_MEASURE");
    }

    @Test
    void a_source_is_pulled_once_at_a_time_and_the_lock_goes_with_its_holder() {
        sources.define(spec(ORDERS, RATE));
        TenantScope.run(tenant, () -> {
            long id = repository.findByKey("shop").orElseThrow().id();
            try (PullLock.Held held = locks.tryTake(id)) {
                assertThat(held).isNotNull();
                assertThatThrownBy(() -> sources.pull("shop")).isInstanceOf(ConflictException.class);
                assertThat(locks.tryTake(id + 1)).isNotNull().satisfies(PullLock.Held::close);
            }
            assertThat(sources.pull("shop").state()).isEqualTo(PullState.SUCCEEDED);
        });
    }

    @Test
    void a_run_that_died_is_marked_by_the_next_one() {
        sources.define(spec(ORDERS, RATE));
        TenantScope.run(tenant, () -> journal.begin(repository.findByKey("shop").orElseThrow().id()));
        clock.set("2026-01-20T12:00:00Z");

        assertThat(sources.pull("shop")).returns(4, PullRunView::stored);

        assertThat(sources.runs("shop", 10)).extracting(PullRunView::state).containsExactly(
                PullState.SUCCEEDED, PullState.INTERRUPTED);
    }

    @Test
    void a_backfill_longer_than_a_chunk_is_complete() {
        define("daily", "FLOW", "DAY", "2025-01-01");
        SourceSpec spec = spec(ORDERS, RATE);
        sources.define(with(
                spec,
                List.of(new SourceQuery(
                        "daily", "select 1 + datediff(:to, :from) as value from dual where :from < :to"))));
        clock.set("2026-02-10T12:00:00Z");

        PullRunView run = sources.pull("shop");

        // From 2025-01-01 to 2026-02-08, whose day of grace is over.
        assertThat(run).returns(404, PullRunView::stored).returns(PullState.SUCCEEDED, PullRunView::state);
        assertThat(MeasurePull.CHUNK).isLessThan(404 / 2);
    }

    @Test
    void the_password_is_neither_stored_in_the_clear_nor_shown() {
        SourceView view = sources.define(spec(ORDERS, RATE));
        String stored = jdbc.sql("select password from source where tenant = ?")
                .param(tenant.value())
                .query(String.class)
                .single();
        assertThat(stored).startsWith("v1:").doesNotContain(shop.password());
        assertThat(view.toString() + spec(ORDERS, RATE)).doesNotContain(shop.password());
    }

    @Test
    void a_stored_password_is_never_sent_to_another_address() {
        sources.define(spec(ORDERS, RATE));
        assertThat(sources.define(spec(shop.url(), null, ORDERS, RATE)).version()).isNotNegative();
        assertThat(sources.pull("shop").state()).isEqualTo(PullState.SUCCEEDED);
        assertThatThrownBy(() -> sources.define(spec("jdbc:mariadb://evil.example/x", null, ORDERS, RATE)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/connection/password"));
    }

    @Test
    void every_wrong_field_is_named() {
        SourceSpec wrong = new SourceSpec(
                "Not A Key",
                " ",
                SourceKind.JDBC,
                new SourceConnection("jdbc:h2:mem:x", "", null),
                List.of(
                        new SourceQuery("orders", "delete from orders"),
                        new SourceQuery("orders", ORDERS),
                        new SourceQuery("??", ORDERS)),
                "* * * * *",
                "nobody",
                "nowhere",
                true,
                new SourceLimits(0, 1000));
        assertThatThrownBy(() -> sources.define(wrong))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly(
                                "/key",
                                "/name",
                                "/connection/url",
                                "/connection/user",
                                "/connection/password",
                                "/queries/0/sql",
                                "/queries/1/measure",
                                "/queries/2/measure",
                                "/cron",
                                "/owner",
                                "/unitKey",
                                "/limits/statementTimeoutSeconds",
                                "/limits/connectTimeoutSeconds"));
    }

    @Test
    void who_may_not_manage_sources_can_neither_define_nor_pull_and_members_do_not_see_them() {
        sources.define(spec(ORDERS, RATE));
        signIn(Role.LEAD);
        assertThat(sources.list()).hasSize(1);
        assertThatThrownBy(() -> sources.pull("shop")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sources.define(spec(ORDERS, RATE))).isInstanceOf(AccessDeniedException.class);
        signIn(Role.MEMBER);
        assertThatThrownBy(() -> sources.list()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_source_of_another_tenant_is_not_there() {
        sources.define(spec(ORDERS, RATE));
        TenantId other = new TenantId(tenant + "-other");
        tenants.add(new Tenant(other, "Other", ZoneId.of("UTC"), Locale.ENGLISH));
        signIn(Caller.token(other, "t", Set.of(TokenScope.ADMIN)));
        assertThat(sources.list()).isEmpty();
        assertThatThrownBy(() -> sources.pull("shop")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sources.runs("shop", 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_source_is_scheduled_in_its_tenants_zone_while_it_is_enabled() throws SchedulerException {
        SourceView view = sources.define(spec(ORDERS, RATE));
        assertThat(view.nextRun()).isEqualTo("2026-01-07T05:15:00Z");
        assertThat(scheduler.getTrigger(TriggerKey.triggerKey("shop", "pull:" + tenant)))
                .isInstanceOfSatisfying(CronTrigger.class, trigger -> {
                    assertThat(trigger.getTimeZone().getID()).isEqualTo("Europe/Berlin");
                    assertThat(trigger.getCronExpression()).isEqualTo("0 15 6 * * ?");
                });
        assertThat(scheduler.getJobDetail(JobKey.jobKey("shop", "pull:" + tenant)))
                .returns(true, job -> job.requestsRecovery())
                .returns(true, job -> job.isConcurrentExecutionDisallowed());

        sources.define(enabled(spec(ORDERS, RATE), false));

        assertThat(scheduler.getJobKeys(GroupMatcher.jobGroupEquals("pull:" + tenant)))
                .isEmpty();
        assertThatThrownBy(() -> sources.pullBySystem("shop")).isInstanceOf(ConflictException.class);
    }

    private SourceSpec spec(String orders, String rate) {
        return spec(shop.url(), shop.password(), orders, rate);
    }

    private SourceSpec spec(String url, @Nullable String password, String orders, String rate) {
        return new SourceSpec(
                "shop",
                "Shop",
                SourceKind.JDBC,
                new SourceConnection(url, shop.user(), password),
                List.of(new SourceQuery("orders", orders), new SourceQuery("rate", rate)),
                "0 15 6 * * ?",
                "ada",
                "shop",
                true,
                new SourceLimits(2, 2));
    }

    private static SourceSpec with(SourceSpec spec, List<SourceQuery> queries) {
        return new SourceSpec(
                spec.key(),
                spec.name(),
                spec.kind(),
                spec.connection(),
                queries,
                spec.cron(),
                spec.owner(),
                spec.unitKey(),
                spec.enabled(),
                spec.limits());
    }

    private static SourceSpec enabled(SourceSpec spec, boolean enabled) {
        return new SourceSpec(
                spec.key(),
                spec.name(),
                spec.kind(),
                spec.connection(),
                spec.queries(),
                spec.cron(),
                spec.owner(),
                spec.unitKey(),
                enabled,
                spec.limits());
    }

    private void define(String key, String kind) {
        define(key, kind, "WEEK", "2026-01-05");
    }

    private void define(String key, String kind, String frequency, String from) {
        measures.define(
                key,
                new JsonMapper()
                        .readTree("""
                                {"name": "%s", "unit": "x", "kind": "%s", "frequency": "%s", "owner": "ada",
                                 "unitKey": "shop", "definition": {"effectiveFrom": "%s", "direction": "HIGHER",
                                 "curve": {"shape": "STEP", "targets": [{"date": "%s", "value": "1"}]}}}
                                """.formatted(key, kind, frequency, from, from)),
                null);
    }

    private void signIn(Role role) {
        signIn(new Caller(
                tenant.value(), "ada", "Ada", "ada@" + tenant + ".example", "shop", role, Set.of(), null));
    }

    private static void signIn(Caller caller) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
    }
}
