package dev.lodestar.bench;

import dev.lodestar.checkin.MyWeek;
import dev.lodestar.checkin.NumberReport;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.measure.Outcome;
import dev.lodestar.tenancy.TenantScope;
import java.sql.Connection;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** How long a person waits for a saved row of My week, beside the same rows written and judged with nothing around them. */
final class MyWeekBench {

    static final TenantId TENANT = new TenantId("bench-week");

    private static final int WEEKS = 104;
    private static final int SAVES = 200;
    private static final int WARM_UP = 100;

    private final Fleet fleet = Fleet.of(2000, 5_000_001);
    private final Table table;
    private final ApplicationContext context;

    MyWeekBench(Table table, ApplicationContext context) {
        this.table = table;
        this.context = context;
    }

    void run(Connection connection) throws Exception {
        new FleetLoader(connection, TENANT, fleet).load(WEEKS);
        BenchApplication.SetClock clock = context.getBean(BenchApplication.SetClock.class);
        clock.set(fleet.closing(WEEKS));
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        TenantScope.run(TENANT, () -> {
            Staff.hire(context);
            while (closedPeriods.judgeSome()) {}
        });
        JudgingBench.awaitAlerts(context);
        clock.set(fleet.closing(WEEKS + 1));
        Staff.signIn(TENANT);
        try {
            save(new BareWeek(connection, TENANT, fleet));
            open();
        } finally {
            Staff.signOut();
        }
        JudgingBench.awaitAlerts(context);
    }

    private void save(BareWeek bare) throws Exception {
        NumberReports reports = context.getBean(NumberReports.class);
        Samples ours = new Samples();
        Samples reference = new Samples();
        for (int save = -WARM_UP; save < SAVES; save++) {
            int measure = save + WARM_UP;
            NumberReport report = report(measure);
            (save < 0 ? new Samples() : ours).time(() -> {
                if (reports.save(report) != Outcome.STORED) {
                    throw new IllegalStateException(report + " was not stored");
                }
            });
            (save < 0 ? new Samples() : reference).time(() -> bare.save(fleet.measures() - 1 - measure, WEEKS));
        }
        table.add(
                "My week saves a value with a note, judged, of 2,000 measures x " + WEEKS + " weeks",
                "p50 " + Samples.seconds(ours.median()) + ", p95 " + Samples.seconds(ours.quantile(0.95)),
                "the same rows and judging on bare JDBC " + Samples.seconds(reference.median()),
                String.format(Locale.ROOT, "%.2f", ours.median() / reference.median()),
                "<= 50 ms");
    }

    private void open() throws Exception {
        MyWeek weeks = context.getBean(MyWeek.class);
        Samples ours = new Samples();
        for (int open = -WARM_UP; open < SAVES; open++) {
            (open < 0 ? new Samples() : ours).time(weeks::now);
        }
        table.add("... and everything that needs its owner, read", Samples.seconds(ours.median()), "", "", "");
    }

    private NumberReport report(int measure) {
        Fleet.Number number = fleet.numbers(measure, WEEKS + 1).getLast();
        Period period = fleet.first().plus(WEEKS);
        return new NumberReport(
                fleet.key(measure),
                period.toString(),
                number.value(),
                number.numerator(),
                number.denominator(),
                4,
                "As planned",
                0);
    }
}
