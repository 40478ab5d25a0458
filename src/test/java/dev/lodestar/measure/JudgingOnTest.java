package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.IncidentLedger;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.RandomMeasure;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import dev.lodestar.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever comes in whatever order: judging on from where a measure stands says what judging from the start says. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class JudgingOnTest {

    private static final TenantId TENANT = new TenantId("judging-on");
    private static final int STEPS = 30;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock clockOfTheTest() {
            return new MovableClock(Instant.EPOCH);
        }
    }

    @Autowired
    private Tenants tenants;

    @Autowired
    private Observations observations;

    @Autowired
    private DefinitionStore definitions;

    @Autowired
    private Judging judging;

    @Autowired
    private IncidentLedger incidents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ThreadPoolTaskExecutor events;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void judging_on_equals_judging_from_the_start(long seed) {
        tenants.add(new Tenant(TENANT, "Judging on", ZoneId.of("Asia/Shanghai"), Locale.CHINA));
        TenantScope.run(TENANT, () -> live(seed));
    }

    private void live(long seed) {
        RandomMeasure measure = new RandomMeasure(seed);
        store(seed, measure.subject());
        int closed = 0;
        int defined = 0;
        for (int step = 0; step < STEPS; step++) {
            if (measure.random().nextInt(3) > 0) {
                closed += measure.random().nextInt(3);
            }
            tick(measure.after(closed).plusSeconds(step));
            if (defined == 0
                    || (defined < measure.subject().definitions().size()
                            && measure.random().nextInt(8) == 0)) {
                define(seed, measure.subject(), defined++);
            } else if (measure.random().nextInt(4) == 0) {
                judge(seed);
            } else {
                report(seed, measure, closed);
            }
            handle();
            assertNothingChangesWhenJudgedFromTheStart(seed);
        }
    }

    private void assertNothingChangesWhenJudgedFromTheStart(long id) {
        Map<String, Object> status = status(id);
        List<Map<String, Object>> kept = incidents(id);
        jdbc.sql("update measure_status set checkpoint = null where tenant = ? and measure_id = ?")
                .params(TENANT.value(), id)
                .update();
        transaction.executeWithoutResult(running -> judging.judge(unchanged(id), Timestamps.precise(clock.instant())));
        assertThat(status(id)).isEqualTo(status);
        handle();
        assertThat(incidents(id)).isEqualTo(kept);
        incidents.replay(List.of(id), clock.instant());
        assertThat(incidents(id)).isEqualTo(kept);
    }

    private void store(long id, Subject subject) {
        jdbc.sql("""
                insert into measure (tenant, id, measure_key, name, unit, kind, frequency, zone, grace_hours, owner,
                    unit_key, latest_definition, version)
                values (?, ?, ?, 'Any', 'cars', ?, ?, ?, ?, 'wang', 'sales', 1, 0)""")
                .params(
                        TENANT.value(),
                        id,
                        "any-" + id,
                        subject.kind().name(),
                        subject.frequency().name(),
                        subject.zone().getId(),
                        subject.graceHours())
                .update();
    }

    private void define(long id, Subject subject, int version) {
        transaction.executeWithoutResult(running -> {
            Instant now = Timestamps.precise(clock.instant());
            definitions.add(id, subject.definitions().get(version), now, "wang", null);
            judging.judgeDefined(id, now);
        });
        judge(id);
    }

    private void judge(long id) {
        transaction.executeWithoutResult(running -> judging.judge(unchanged(id), Timestamps.precise(clock.instant())));
    }

    /** The number of the latest closed period or the running one, or any: late, corrected, withdrawn. */
    private void report(long id, RandomMeasure measure, int closed) {
        List<Report> reports = new ArrayList<>();
        int count = 1 + measure.random().nextInt(3);
        for (int i = 0; i < count; i++) {
            int back = measure.random().nextInt(5) == 0 ? closed + 1 : 1;
            var period = measure.anyPeriod(back)
                    .plus(back == 1 ? closed + measure.random().nextInt(2) : 0);
            Observation number = measure.observation(period, 1);
            boolean withdrawn = number.value() == null && (number.numerator() == null || number.denominator() == null);
            reports.add(new Report(
                    "any-" + id,
                    period.toString(),
                    number.value(),
                    number.numerator(),
                    number.denominator(),
                    null,
                    withdrawn));
        }
        observations.record(new Origin("any", null), reports);
    }

    private void tick(Instant now) {
        ((MovableClock) clock).moveTo(now);
    }

    /** Events are handled in order, so a task that follows them ends after all of them. */
    private void handle() {
        events.submitCompletable(() -> {}).join();
    }

    private static TreeMap<Long, LocalDate> unchanged(long id) {
        return new TreeMap<>(Map.of(id, LocalDate.MAX));
    }

    private Map<String, Object> status(long id) {
        return jdbc.sql("select * from measure_status where tenant = ? and measure_id = ?")
                .params(TENANT.value(), id)
                .query()
                .listOfRows()
                .getFirst();
    }

    private List<Map<String, Object>> incidents(long id) {
        return jdbc.sql("select * from incident where tenant = ? and measure_id = ? order by rule, start_period")
                .params(TENANT.value(), id)
                .query()
                .listOfRows();
    }
}
