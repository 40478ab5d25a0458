package dev.lodestar.review;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.plan;
import static dev.lodestar.review.ImportWorld.ACTION;
import static dev.lodestar.review.ImportWorld.COMMENT;
import static dev.lodestar.review.ImportWorld.EARLIER;
import static dev.lodestar.review.ImportWorld.TARGET;
import static dev.lodestar.review.ImportWorld.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.ImportWorld.Desk;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.excel.Office;
import dev.lodestar.review.excel.RawPack;
import dev.lodestar.review.excel.RawPack.Line;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The pack that was handed out comes back in whatever shape people and programs leave it. */
@HistoryTest
@Import(ImportWorld.class)
class PackFormsTest {

    private static final String INPUT = "Input";
    private static final int FIRST = 5;
    private static final String NUMERATOR = "value:rate/2026-W13";
    private static final String RATE = """
            {"name": "Conversion", "unit": "%", "kind": "RATIO", "frequency": "WEEK", "graceHours": 24,
             "owner": "li-ming", "unitKey": "sales", "sharedWith": [],
             "definition": {"effectiveFrom": "2026-01-26", "direction": "HIGHER", "factor": 100,
               "curve": {"shape": "STEP", "targets": [{"date": "2026-01-26", "value": "20"}]}}}""";

    @Autowired
    private ImportWorld imports;

    @Autowired
    private HistoryWorld history;

    @Autowired
    private PackImports service;

    @Autowired
    private PackFiles files;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @TempDir
    private Path folder;

    @Test
    void sorted_filtered_partly_deleted_and_with_columns_in_another_order() {
        Desk desk = withRate();
        RawPack pack = edited(desk).rewrite(INPUT, FIRST, rows -> {
            List<Line> kept = new ArrayList<>(rows.stream()
                    .filter(row -> !id(row).startsWith("value:m1/"))
                    .toList());
            kept.sort(Comparator.comparing(PackFormsTest::id).reversed());
            return kept.stream()
                    .map(row -> id(row).equals(VALUE) ? row.hidden() : row)
                    .toList();
        });
        pack.rewrite(
                INPUT,
                3,
                rows -> rows.stream()
                        .map(row -> row.swapped("I", "M").swapped("A", "D"))
                        .toList());

        changesAreRead(desk, pack.bytes());
    }

    @Test
    @EnabledIf("dev.lodestar.review.excel.Office#isThere")
    void saved_by_another_spreadsheet_and_by_way_of_its_own_format() throws Exception {
        Desk desk = withRate();
        Path pack = InputBook.save(folder, edited(desk).bytes());
        Office office = new Office(folder);
        Path saved = office.convert("xlsx", pack).resolve(pack.getFileName());
        Path own = office.convert("ods", saved)
                .resolve(saved.getFileName().toString().replace(".xlsx", ".ods"));
        Path back = office.convert("xlsx", own).resolve(saved.getFileName());

        changesAreRead(desk, java.nio.file.Files.readAllBytes(saved));
        changesAreRead(desk, java.nio.file.Files.readAllBytes(back));
    }

    @Test
    void both_parts_of_a_rate_go_in_and_come_out_again() {
        Desk desk = withRate();
        RawPack pack = written(desk);
        int row = pack.rowOf(INPUT, NUMERATOR);
        ImportPreview preview = dryRun(
                desk,
                pack.number(INPUT, "J", row, 33).number(INPUT, "K", row, 150).bytes());
        desk.pmo(() -> service.apply(preview.view().id(), ImportDecision.everything(Mode.ALL_OR_NOTHING)));

        assertThat(desk.value("rate", "2026-W13").numerator()).isEqualByComparingTo("33");
        assertThat(desk.value("rate", "2026-W13").denominator()).isEqualByComparingTo("150");
        desk.pmo(() -> service.undo(preview.view().id()));
        assertThat(desk.value("rate", "2026-W13").numerator()).isEqualByComparingTo("21");
        assertThat(desk.value("rate", "2026-W13").denominator()).isEqualByComparingTo("100");
    }

    @Test
    void the_statements_of_a_dry_run_do_not_grow_with_its_rows() {
        Desk desk = imports.march(8);
        List<InputRow> rows = InputRows.of(desk.pack().snapshot());
        InputBook few = desk.filled();
        InputBook many = desk.filled();
        for (int index = 0; index < rows.size(); index++) {
            switch (rows.get(index).kind()) {
                case VALUE -> many.setAt(index, InputColumn.VALUE, 7_000 + index);
                case COMMENT -> many.setAt(index, InputColumn.CONFIDENCE, 1 + index % 5);
                case ACTION, TASK -> many.setAt(index, InputColumn.PROGRESS, 50);
                case TARGET ->
                    many.set(rows.get(index).id(), InputColumn.REASON, "The market shrank")
                            .setAt(index, InputColumn.TARGET, 1_000 + index);
            }
        }

        // numbers for keys are taken in blocks, whoever comes first after one is used up
        statements(desk, few, 7);
        assertThat(statements(desk, many, 40)).isEqualTo(statements(desk, few, 7));
    }

    private List<String> statements(Desk desk, InputBook book, int least) {
        Path file = book.save(folder);
        List<ImportPreview> previews = new ArrayList<>();
        List<String> sent = StatementCount.during(
                () -> previews.add(desk.pmo(() -> service.dryRun(desk.review(), file, "pack.xlsx"))));
        assertThat(previews.getFirst().changes()).hasSizeGreaterThanOrEqualTo(least);
        assertThat(previews.getFirst().errors()).isEmpty();
        return sent.stream()
                .filter(sql -> !sql.contains("next value for") && !sql.contains("nextval"))
                .map(sql -> sql.replaceAll("\\?(, ?\\?)+", "?"))
                .toList();
    }

    /** One row of every kind, filled in without the library that made the file. */
    private RawPack edited(Desk desk) {
        RawPack pack = written(desk);
        pack.number(INPUT, "I", pack.rowOf(INPUT, VALUE), 80);
        pack.number(INPUT, "I", pack.rowOf(INPUT, EARLIER), 0);
        pack.text(INPUT, "M", pack.rowOf(INPUT, VALUE), "Counted again");
        pack.number(INPUT, "L", pack.rowOf(INPUT, COMMENT), 2);
        pack.number(INPUT, "O", pack.rowOf(INPUT, TARGET), 90.5);
        pack.text(INPUT, "Q", pack.rowOf(INPUT, TARGET), "The market shrank");
        pack.number(INPUT, "N", pack.rowOf(INPUT, ACTION), 60);
        pack.number(INPUT, "J", pack.rowOf(INPUT, NUMERATOR), 22);
        return pack;
    }

    private void changesAreRead(Desk desk, byte[] file) {
        ImportPreview preview = dryRun(desk, file);
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.conflicts()).isEmpty();
        assertThat(preview.changes())
                .extracting(
                        change -> change.row() + " " + change.field() + " " + change.before() + ">" + change.after())
                .containsExactlyInAnyOrder(
                        VALUE + " VALUE 50>80",
                        VALUE + " COMMENT >Counted again",
                        EARLIER + " VALUE 50>0",
                        COMMENT + " CONFIDENCE >2",
                        TARGET + " TARGET 100>90.5",
                        ACTION + " PROGRESS 10>60",
                        NUMERATOR + " NUMERATOR 21>22");
    }

    private ImportPreview dryRun(Desk desk, byte[] file) {
        Path saved = InputBook.save(folder, file);
        return desk.pmo(() -> service.dryRun(desk.review(), saved, "pack.xlsx"));
    }

    private RawPack written(Desk desk) {
        return RawPack.of(desk.pmo(() -> files.make(desk.review(), PackFile.Kind.XLSX, Locale.ENGLISH))
                .content());
    }

    /** A review of which one measure has two parts. */
    private Desk withRate() {
        Desk desk = imports.march(2);
        TenantId tenant = desk.tenant();
        desk.pmo(() -> measures.define("rate", JsonMapper.shared().readTree(RATE), null));
        TenantScope.run(
                tenant,
                () -> observations.record(
                        new Origin("carbiz", null),
                        List.of(new Report(
                                "rate",
                                "2026-W13",
                                null,
                                BigDecimal.valueOf(21),
                                BigDecimal.valueOf(100),
                                null,
                                false))));
        history.publish(tenant, plan(PLAN, "li-ming", "m0", "m1", "rate").replaceFirst("\"measures\": \\[", """
                "actions": [{"key": "launch", "name": "=Launch", "owner": "li-ming", "start": "2026-01-05",
                 "deadline": "2026-06-30", "progress": 10}], "measures": ["""));
        return desk;
    }

    private static String id(Line row) {
        return RawPack.text(row.cells().getOrDefault("A", ""));
    }
}
