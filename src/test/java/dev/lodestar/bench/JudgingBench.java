package dev.lodestar.bench;

import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.TenantScope;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How fast many measures are judged: all of their past at once, and week by week. */
final class JudgingBench {

    static final TenantId TENANT = new TenantId("bench");

    private final int weeks;
    private final int runs;
    private final Fleet fleet;
    private final Table table;
    private final ApplicationContext context;
    private final BenchApplication.SetClock clock;

    JudgingBench(int measures, int weeks, int runs, Table table, ApplicationContext context) {
        this.fleet = Fleet.of(measures, 1_000_001);
        this.weeks = weeks;
        this.runs = runs;
        this.table = table;
        this.context = context;
        this.clock = context.getBean(BenchApplication.SetClock.class);
    }

    void run(Connection connection) throws Exception {
        pure();
        FleetLoader loader = new FleetLoader(connection, TENANT, fleet);
        loader.load(weeks);
        BareDatabase bare = new BareDatabase(connection, TENANT, fleet);
        cold(loader, bare);
        newWeeks(bare);
    }

    private void pure() throws Exception {
        List<Subject> subjects = new ArrayList<>();
        List<List<Observation>> observations = new ArrayList<>();
        for (int measure = 0; measure < Math.min(2000, fleet.measures()); measure++) {
            Sort sort = fleet.sort(measure);
            subjects.add(new Subject(
                    sort.kind,
                    fleet.first().frequency(),
                    Fleet.ZONE,
                    Fleet.GRACE_HOURS,
                    List.of(sort.definition()),
                    List.of(),
                    null));
            observations.add(observations(measure));
        }
        Samples samples = new Samples();
        long judged = 0;
        for (int run = 0; run < 2 * runs; run++) {
            judged = 0;
            long start = System.nanoTime();
            for (int measure = 0; measure < subjects.size(); measure++) {
                judged += Judge.evaluate(subjects.get(measure), observations.get(measure), fleet.closing(weeks))
                        .periods()
                        .size();
            }
            if (run >= runs) {
                samples.add(System.nanoTime() - start);
            }
        }
        table.add(
                "Judging alone, one core",
                String.format(Locale.ROOT, "%,.0f periods/s", judged / samples.median()),
                "",
                "",
                ">= 200,000 periods/s");
    }

    private List<Observation> observations(int measure) {
        List<Fleet.Number> numbers = fleet.numbers(measure, weeks);
        List<Observation> observations = new ArrayList<>(weeks);
        for (int week = 0; week < weeks; week++) {
            Period period = fleet.first().plus(week);
            Fleet.Number number = numbers.get(week);
            observations.add(new Observation(period, 1, number.value(), number.numerator(), number.denominator()));
        }
        return observations;
    }

    private void cold(FleetLoader loader, BareDatabase bare) throws Exception {
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        Samples read = new Samples();
        Samples judged = new Samples();
        Samples alerted = new Samples();
        clock.set(fleet.closing(weeks));
        for (int run = 0; run < runs; run++) {
            loader.unjudged();
            read.time(bare::readObservations);
            long start = System.nanoTime();
            TenantScope.run(TENANT, () -> {
                while (closedPeriods.judgeSome()) {}
            });
            judged.add(System.nanoTime() - start);
            awaitAlerts(context);
            alerted.add(System.nanoTime() - start);
        }
        check(bare, weeks);
        String size = String.format(Locale.ROOT, "%,d measures x %d weeks", fleet.measures(), weeks);
        table.compare(size + " judged cold, statuses durable", judged, "bare read of the rows", read, "<= 2");
        table.compare("... and their incidents durable", alerted, "bare read of the rows", read, "");
    }

    private void newWeeks(BareDatabase bare) throws Exception {
        Observations observations = context.getBean(Observations.class);
        Samples written = new Samples();
        Samples recorded = new Samples();
        Samples alerted = new Samples();
        Samples again = new Samples();
        long before = bare.count("select count(*) from incident_event where tenant = ?");
        for (int run = 0; run < runs; run++) {
            int week = weeks + run;
            bare.writeWeek(week, written);
            List<Report> reports = fleet.reports(week);
            clock.set(fleet.closing(week + 1));
            long start = System.nanoTime();
            TenantScope.run(TENANT, () -> observations.record(new Origin("bench", null), reports));
            recorded.add(System.nanoTime() - start);
            awaitAlerts(context);
            alerted.add(System.nanoTime() - start);
            again.time(() -> TenantScope.run(TENANT, () -> observations.record(new Origin("bench", null), reports)));
            awaitAlerts(context);
            check(bare, week + 1);
        }
        long events = (bare.count("select count(*) from incident_event where tenant = ?") - before) / runs;
        String size = String.format(Locale.ROOT, "A new week of %,d measures", fleet.measures());
        table.compare(size + " recorded and judged", recorded, "bare write of the rows", written, "");
        table.compare(
                "... and " + events + " changes of incidents durable",
                alerted,
                "bare write of the rows",
                written,
                "<= 1.7 s");
        table.compare("... reported once more, unchanged", again, "bare write of the rows", written, "");
    }

    /** Events are handled in order, so a task that follows them ends after all of them. */
    static void awaitAlerts(ApplicationContext context) throws Exception {
        context.getBean("events", ThreadPoolTaskExecutor.class).submit(() -> {}).get();
    }

    private void check(BareDatabase bare, int closed) throws Exception {
        long latest = bare.count("select count(*) from measure_status where tenant = ? and period = '"
                + fleet.first().plus(closed - 1L) + "'");
        long open = bare.count("select count(*) from measure_status s where tenant = ? and alert_state = 'FIRING'"
                + " and not exists (select * from incident i where i.tenant = s.tenant and i.measure_id = s.measure_id"
                + " and i.state = 'FIRING' and i.rule = 'LAG')");
        if (latest != fleet.measures() || open != 0) {
            throw new IllegalStateException("Of " + fleet.measures() + " measures " + latest
                    + " were judged up to week " + closed + ", and " + open + " fire without an incident");
        }
    }
}
