package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.rollup.RollupUpkeep;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** How fast a new value arrives at the top of a deep cascade, against working the whole cascade out anew. */
@TenantSql("a measure's standing is set by hand, so that the roll-up alone is measured")
final class RollupBench {

    static final TenantId TENANT = new TenantId("bench-rollup");

    private static final int WEEKS = 2;
    private static final int WARM_UP = 50;
    private static final int VALUES = 200;
    /** The measure, and on each level the strategy that rests on it with the objective above. */
    private static final int TOUCHED = 1 + 2 * CascadeFixture.LEVELS;

    private final Fleet fleet = Fleet.of(10_000, 4_000_001);
    private final int runs;
    private final Table table;
    private final ApplicationContext context;
    private final BenchApplication.SetClock clock;
    private final RollupUpkeep upkeep;

    RollupBench(int runs, Table table, ApplicationContext context) {
        this.runs = runs;
        this.table = table;
        this.context = context;
        this.clock = context.getBean(BenchApplication.SetClock.class);
        this.upkeep = context.getBean(RollupUpkeep.class);
    }

    void run(Connection connection) throws Exception {
        new FleetLoader(connection, TENANT, fleet).load(WEEKS);
        clock.set(fleet.closing(WEEKS));
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        TenantScope.run(TENANT, () -> {
            while (closedPeriods.judgeSome()) {}
        });
        JudgingBench.awaitAlerts(context);
        CascadeFixture.load(connection, TENANT, fleet);
        Samples full = new Samples();
        for (int run = -1; run < runs; run++) {
            long start = System.nanoTime();
            TenantScope.run(TENANT, upkeep::rebuild);
            if (run >= 0) {
                full.add(System.nanoTime() - start);
            }
        }
        measure(connection, full);
    }

    private void measure(Connection connection, Samples full) throws Exception {
        BareDatabase bare = new BareDatabase(connection, TENANT, fleet);
        long nodes = bare.count("select count(*) from rollup_node where tenant = ? and plan_key is not null");
        if (nodes != CascadeFixture.NODES) {
            throw new IllegalStateException("There are " + nodes + " nodes in place of " + CascadeFixture.NODES);
        }
        Samples followed = new Samples();
        long statements = 0;
        for (int value = -WARM_UP; value < VALUES; value++) {
            long before = change(connection, bare, value);
            long start = System.nanoTime();
            TenantScope.run(TENANT, () -> upkeep.follow(List.of(fleet.id(CascadeFixture.deepest()))));
            long duration = System.nanoTime() - start;
            // One of them is the question itself.
            statements = bare.questions() - before - 1;
            check(bare, clock.instant());
            if (value >= 0) {
                followed.add(duration);
            }
        }
        table.add(
                String.format(
                        Locale.ROOT,
                        "A new value through %d levels of %,d nodes, touching %d of them",
                        CascadeFixture.LEVELS,
                        nodes,
                        TOUCHED - 1),
                Samples.seconds(followed.median()) + ", " + statements + " statements",
                "full recomputation " + Samples.seconds(full.median()),
                String.format(Locale.ROOT, "1 : %.0f", full.median() / followed.median()),
                ">= 100 times faster");
    }

    /** Lets the measure at the bottom stand otherwise than before, a second later. */
    private long change(Connection connection, BareDatabase bare, int value) throws SQLException {
        clock.set(clock.instant().plusSeconds(1));
        try (PreparedStatement update = connection.prepareStatement(
                "update measure_status set status = ?, progress = ? where tenant = ? and measure_id = ?")) {
            update.setString(1, value % 2 == 0 ? "GREEN" : "RED");
            update.setBigDecimal(2, BigDecimal.valueOf(500 + value, 3));
            update.setString(3, TENANT.value());
            update.setLong(4, fleet.id(CascadeFixture.deepest()));
            update.executeUpdate();
        }
        connection.commit();
        return bare.questions();
    }

    private static void check(BareDatabase bare, Instant now) throws SQLException {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        long touched = bare.count("select count(*) from rollup_node where tenant = ? and updated_at = '" + at + "'");
        if (touched != TOUCHED) {
            throw new IllegalStateException("A value touched " + touched + " rows in place of " + TOUCHED);
        }
    }
}
