package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the product on this machine, on loopback only, and prints one table. Options: {@code --only=} with some of
 * start, judging, alerts, dashboard, plan, rollup, import, myweek and pack; {@code --runs=}; for judging {@code --measures=} and
 * {@code --weeks=}.
 */
public final class Bench {

    private Bench() {}

    /** Runs the benchmark and ends the JVM. */
    public static void main(String[] args) {
        int code = 0;
        try {
            Table table = new Table();
            run(List.of(args), table);
            System.out.println(table);
        } catch (Exception e) {
            e.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(List<String> args, Table table) throws Exception {
        List<String> only =
                Arrays.asList(option(args, "only", "start,judging,alerts,dashboard,plan,rollup,import,myweek,pack")
                        .split(","));
        int runs = Integer.parseInt(option(args, "runs", "5"));
        System.err.println("The durations are medians; the machine has "
                + Runtime.getRuntime().availableProcessors() + " cores.");
        if (only.contains("start")) {
            new StartBench(Math.min(runs, 3), table).run();
        }
        if (only.contains("pack")) {
            new PackBench(runs, table).run();
        }
        if (!List.of("start", "pack").containsAll(only)) {
            try (BenchDatabase database = BenchDatabase.start();
                    ConfigurableApplicationContext context = BenchApplication.start(database);
                    Connection connection = database.connect()) {
                inside(context, connection, only, args, runs, table);
            }
        }
    }

    private static void inside(
            ConfigurableApplicationContext context,
            Connection connection,
            List<String> only,
            List<String> args,
            int runs,
            Table table)
            throws Exception {
        if (only.contains("judging")) {
            add(context, JudgingBench.TENANT);
            int measures = Integer.parseInt(option(args, "measures", "10000"));
            int weeks = Integer.parseInt(option(args, "weeks", "104"));
            new JudgingBench(measures, weeks, runs, table, context).run(connection);
        }
        if (only.contains("alerts")) {
            add(context, AlertBench.TENANT);
            add(context, AlertBench.SILENT);
            new AlertBench(runs, table, context).run(connection);
        }
        if (only.contains("dashboard")) {
            add(context, DashboardBench.TENANT);
            new DashboardBench(table, context).run(connection);
        }
        if (only.contains("plan")) {
            add(context, PlanBench.TENANT);
            new PlanBench(runs, table, context).run(connection);
        }
        if (only.contains("rollup")) {
            add(context, RollupBench.TENANT);
            new RollupBench(runs, table, context).run(connection);
        }
        if (only.contains("import")) {
            add(context, ImportBench.TENANT);
            new ImportBench(runs, table, context).run(connection);
        }
        if (only.contains("myweek")) {
            add(context, MyWeekBench.TENANT);
            new MyWeekBench(table, context).run(connection);
        }
    }

    private static void add(ConfigurableApplicationContext context, TenantId tenant) {
        context.getBean(Tenants.class).add(new Tenant(tenant, "Bench", Fleet.ZONE, Locale.ENGLISH));
    }

    private static String option(List<String> args, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return args.stream()
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
