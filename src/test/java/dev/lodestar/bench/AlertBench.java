package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.news.Spreading;
import dev.lodestar.notification.NewsMails;
import dev.lodestar.tenancy.TenantScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** How long it takes from numbers, or their absence, to messages that wait to be sent to people. */
final class AlertBench {

    static final TenantId TENANT = new TenantId("alert-bench");
    static final TenantId SILENT = new TenantId("alert-storm");

    private static final int MEASURES = 10_000;
    private static final int STORM = 2_000;
    private static final int WEEKS = 26;

    /** After which what belongs together goes together. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final int runs;
    private final Table table;
    private final ApplicationContext context;
    private final BenchApplication.SetClock clock;

    AlertBench(int runs, Table table, ApplicationContext context) {
        this.runs = runs;
        this.table = table;
        this.context = context;
        this.clock = context.getBean(BenchApplication.SetClock.class);
    }

    void run(Connection connection) throws Exception {
        newWeeks(connection);
        storm(connection);
    }

    private void newWeeks(Connection connection) throws Exception {
        Samples written = new Samples();
        Fleet fleet = begin(connection, TENANT, MEASURES, 7_000_001, written);
        BareDatabase bare = new BareDatabase(connection, TENANT, fleet);
        Observations observations = context.getBean(Observations.class);
        Samples queued = new Samples();
        long before = mails(bare);
        for (int run = 0; run < runs; run++) {
            int week = WEEKS + run;
            List<Report> reports = fleet.reports(week);
            clock.set(fleet.closing(week + 1));
            long start = System.nanoTime();
            TenantScope.run(TENANT, () -> observations.record(new Origin("bench", null), reports));
            queue(TENANT, fleet, week + 1);
            queued.add(System.nanoTime() - start);
        }
        table.compare(
                String.format(
                        Locale.ROOT,
                        "A new week of %,d measures until its alerts are raised and %,d mails of them wait",
                        MEASURES,
                        (mails(bare) - before) / runs),
                queued,
                "bare write of the week",
                written,
                "<= 5 s");
    }

    private void storm(Connection connection) throws Exception {
        Samples written = new Samples();
        Fleet fleet = begin(connection, SILENT, STORM, 8_000_001, written);
        BareDatabase bare = new BareDatabase(connection, SILENT, fleet);
        long before = mails(bare);
        long last = bare.count("select coalesce(max(id), 0) from outgoing_mail where tenant = ?");
        clock.set(fleet.closing(WEEKS + 1));
        Samples queued = new Samples();
        long start = System.nanoTime();
        judge(SILENT);
        queue(SILENT, fleet, WEEKS + 1);
        queued.add(System.nanoTime() - start);
        long missing = bare.count("select count(*) from incident where tenant = ? and rule = 'MISSING'");
        long most = bare.count("select max(each_one) from (select count(*) each_one from outgoing_mail where tenant = ?"
                + " and id > " + last + " group by recipient) counted");
        table.compare(
                String.format(
                        Locale.ROOT,
                        "%,d measures fall silent at once: %,d mails to %d people wait",
                        missing,
                        mails(bare) - before,
                        Staff.PEOPLE),
                queued,
                "bare write of a week",
                written,
                "<= 10 s");
        if (missing != STORM || most > 1) {
            throw new IllegalStateException(missing + " alerts were raised, and somebody got " + most + " mails");
        }
    }

    /** A company with people and judged numbers, of which everybody was told. */
    private Fleet begin(Connection connection, TenantId tenant, int measures, long firstId, Samples written)
            throws Exception {
        TenantScope.run(tenant, () -> Staff.hire(context));
        Fleet fleet = Fleet.of(measures, firstId);
        FleetLoader loader = new FleetLoader(connection, tenant, fleet);
        loader.load(WEEKS);
        for (int run = 0; run < runs; run++) {
            new BareDatabase(connection, tenant, fleet).writeWeek(WEEKS, written);
        }
        loader.unjudged();
        clock.set(fleet.closing(WEEKS));
        judge(tenant);
        queue(tenant, fleet, WEEKS);
        return fleet;
    }

    private void judge(TenantId tenant) {
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        TenantScope.run(tenant, () -> {
            while (closedPeriods.judgeSome()) {}
        });
    }

    private void queue(TenantId tenant, Fleet fleet, int weeks) throws Exception {
        JudgingBench.awaitAlerts(context);
        Spreading spreading = context.getBean(Spreading.class);
        TenantScope.run(tenant, () -> {
            while (spreading.spreadSome()) {}
        });
        clock.set(fleet.closing(weeks).plus(SETTLED));
        NewsMails mails = context.getBean(NewsMails.class);
        TenantScope.run(tenant, () -> {
            while (mails.writeSome()) {}
        });
    }

    private static long mails(BareDatabase bare) throws SQLException {
        return bare.count("select count(*) from outgoing_mail where tenant = ?");
    }
}
