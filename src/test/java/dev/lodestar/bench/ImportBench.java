package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.review.ImportPreview;
import dev.lodestar.review.PackImports;
import dev.lodestar.review.Packs;
import dev.lodestar.review.Reviews;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.tenancy.TenantScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** How fast a filled-in pack of 2,000 rows says what it would change, beside POI just opening the same file. */
final class ImportBench {

    static final TenantId TENANT = new TenantId("bench-import");

    private static final int MEASURES = 250;
    private static final int WEEKS = 8;
    private static final int WARM_UP = 3;

    private final Fleet fleet = Fleet.of(MEASURES, 4_000_001);
    private final int runs;
    private final Table table;
    private final ApplicationContext context;

    ImportBench(int runs, Table table, ApplicationContext context) {
        this.runs = runs;
        this.table = table;
        this.context = context;
    }

    void run(Connection connection) throws Exception {
        new FleetLoader(connection, TENANT, fleet).load(WEEKS);
        context.getBean(BenchApplication.SetClock.class).set(fleet.closing(WEEKS));
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        TenantScope.run(TENANT, () -> {
            Staff.hire(context);
            while (closedPeriods.judgeSome()) {}
        });
        JudgingBench.awaitAlerts(context);
        Staff.signIn(TENANT);
        try {
            measure();
        } finally {
            Staff.signOut();
        }
    }

    private void measure() throws Exception {
        Plans plans = context.getBean(Plans.class);
        plans.putDraft("plan-2024", JsonMapper.shared().readTree(plan()), null);
        plans.publish("plan-2024", new Publication("First", "None"));
        long review =
                context.getBean(Reviews.class).begin("plan-2024", "2024-02").id();
        Pack pack = context.getBean(Packs.class).of(review);
        List<InputRow> rows = InputRows.of(pack.snapshot());
        Path file = Files.createTempFile("bench", ".xlsx");
        Files.write(file, filled(pack.id(), rows).bytes());
        PackImports imports = context.getBean(PackImports.class);
        Samples ours = new Samples();
        Samples bare = new Samples();
        ImportPreview preview = imports.dryRun(review, file, "pack.xlsx");
        for (int run = -WARM_UP; run < runs; run++) {
            Samples own = run < 0 ? new Samples() : ours;
            own.time(() -> imports.dryRun(review, file, "pack.xlsx"));
            (run < 0 ? new Samples() : bare).time(() -> new XSSFWorkbook(file.toFile()).close());
        }
        Files.delete(file);
        table.compare(
                String.format(
                        Locale.ROOT,
                        "Import of %,d rows, %,d changes: dry run",
                        rows.size(),
                        preview.changes().size()),
                ours,
                "bare POI opens it",
                bare,
                "<= 2 s");
    }

    private static InputBook filled(String pack, List<InputRow> rows) {
        InputBook book = new InputBook(pack, "en", rows);
        for (int index = 0; index < rows.size(); index++) {
            InputRow row = rows.get(index);
            switch (row.kind()) {
                case VALUE -> {
                    if (row.ratio()) {
                        book.setAt(index, InputColumn.NUMERATOR, index + 1);
                        book.setAt(index, InputColumn.DENOMINATOR, 5_000 + index);
                    } else {
                        book.setAt(index, InputColumn.VALUE, 7_000 + index);
                    }
                }
                case COMMENT -> book.setAt(index, InputColumn.CONFIDENCE, 4);
                case ACTION, TASK -> book.setAt(index, InputColumn.PROGRESS, 50);
                case TARGET -> {
                    // a target needs words too, which the other rows show
                }
            }
        }
        return book;
    }

    private String plan() {
        String strategies = IntStream.range(0, MEASURES / 10)
                .mapToObj(strategy -> "{'key':'s" + strategy + "','name':'Strategy " + strategy
                        + "','owner':'person-1','serves':['g'],'measures':["
                        + IntStream.range(strategy * 10, strategy * 10 + 10)
                                .mapToObj(measure -> "{'measure':'" + fleet.key(measure) + "'}")
                                .collect(Collectors.joining(","))
                        + "],'actions':[]}")
                .collect(Collectors.joining(","));
        return ("{'key':'plan-2024','name':'Plan','unitKey':'unit-0','year':2024,'owner':'person-0',"
                        + "'objective':{'text':'Be fast'},'goals':[{'key':'g','name':'Goal','owner':'person-1','measure':'"
                        + fleet.key(0) + "'}],'strategies':[" + strategies + "]}")
                .replace('\'', '"');
    }
}
