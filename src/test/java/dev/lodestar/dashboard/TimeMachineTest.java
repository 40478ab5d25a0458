package dev.lodestar.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.Alerts;
import dev.lodestar.cascade.Links;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.rollup.Rollups;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import dev.lodestar.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens in whatever order: each moment, looked back at, shows what was shown at that moment. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class TimeMachineTest {

    private static final int SEQUENCES = 25;
    private static final int STEPS = 5;
    private static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock clockOfTheTest() {
            return new MovableClock(TUESDAY);
        }
    }

    /** What somebody saw at a moment. */
    private record Moment(Instant at, Role role, String unit, DashboardQuery query, Snapshot seen, int step) {}

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @Autowired
    private ClosedPeriods closedPeriods;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanArchive archive;

    @Autowired
    private StatusLights lights;

    @Autowired
    private MeasureStatuses statuses;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Dashboards dashboards;

    @Autowired
    private Links links;

    @Autowired
    private Rollups rollups;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ThreadPoolTaskExecutor events;

    @Autowired
    private Clock clock;

    private Snapshot.@Nullable Product product;

    @BeforeEach
    void assemble() {
        product = new Snapshot.Product(dashboards, plans, archive, lights, statuses, alerts, rollups);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void each_moment_looked_back_at_shows_what_was_shown_then(int batch) {
        for (int number = 0; number < SEQUENCES; number++) {
            long seed = batch * SEQUENCES + number;
            live(seed);
        }
    }

    private void live(long seed) {
        TenantId tenant = tenant(seed);
        RandomHistory history = new RandomHistory(tenant, seed, measures, observations, plans, links);
        List<Moment> moments = new ArrayList<>();
        Instant now = tick(TUESDAY, history.random());
        history.begin();
        moments.add(moment(tenant, now, history, 0));
        for (int step = 1; step <= STEPS; step++) {
            now = tick(now, history.random());
            TenantScope.run(tenant, closedPeriods::judgeSome);
            if (step == 1) {
                history.publish();
            } else {
                history.step(now);
            }
            moments.add(moment(tenant, now, history, step));
        }
        for (Moment moment : moments) {
            Snapshot replayed = seen(tenant, moment, () -> product.replayed(moment.query(), moment.at()));
            String which = "seed %d, step %d at %s: %s".formatted(seed, moment.step(), moment.at(), history.told);
            if (!replayed.equals(moment.seen())) {
                // Says where they differ, which equality does not.
                assertThat(replayed).as(which).usingRecursiveComparison().isEqualTo(moment.seen());
            }
            assertThat(replayed).as(which).isEqualTo(moment.seen());
        }
    }

    private Moment moment(TenantId tenant, Instant now, RandomHistory history, int step) {
        events.submitCompletable(() -> {}).join();
        Random random = history.random();
        boolean partner = random.nextInt(3) == 0;
        String unit = random.nextInt(3) > 0 ? null : partner ? "gac" : "sales";
        Moment moment = new Moment(
                now,
                partner ? Role.PARTNER : Role.EXECUTIVE,
                partner ? "gac" : "company",
                new DashboardQuery(null, unit, 13),
                null,
                step);
        Snapshot seen = seen(tenant, moment, () -> product.live(moment.query()));
        return new Moment(now, moment.role(), moment.unit(), moment.query(), seen, step);
    }

    /** In one transaction, which is several times faster than one a question. */
    private Snapshot seen(TenantId tenant, Moment moment, Supplier<Snapshot> look) {
        AtomicReference<Snapshot> seen = new AtomicReference<>();
        DashboardWorld.as(
                tenant,
                moment.role(),
                moment.unit(),
                () -> transaction.executeWithoutResult(running -> seen.set(look.get())));
        return seen.get();
    }

    /** Time passes: a moment, or days in which periods close. */
    private Instant tick(Instant now, Random random) {
        Duration passing = random.nextBoolean()
                ? Duration.ofSeconds(1 + random.nextInt(5_000))
                : Duration.ofHours(1 + random.nextInt(24 * 12));
        Instant then = now.plus(passing);
        ((MovableClock) clock).moveTo(then);
        return then;
    }

    private TenantId tenant(long seed) {
        TenantId tenant = new TenantId("then-" + seed);
        tenants.add(new Tenant(tenant, "Then " + seed, RandomHistory.ZONE, Locale.ENGLISH));
        TenantScope.run(
                tenant,
                () -> transaction.executeWithoutResult(running -> {
                    organisation.addUnit("company", "Company", null, false);
                    organisation.addUnit("sales", "Sales", "company", false);
                    organisation.addUnit("swap", "Swap & Energy", "company", false);
                    organisation.addUnit("gac", "GAC", null, true);
                    person(tenant, "zhang-wei", "company", Role.PMO);
                    person(tenant, "li-ming", "sales", Role.LEAD);
                    person(tenant, "wang-lei", "swap", Role.LEAD);
                    person(tenant, "gac-chen", "gac", Role.PARTNER);
                    person(tenant, "chair", "company", Role.EXECUTIVE);
                }));
        return tenant;
    }

    private void person(TenantId tenant, String key, String unit, Role role) {
        organisation.addPerson(new PersonView(key, key, key + "@" + tenant + ".example", unit, role), null);
    }
}
