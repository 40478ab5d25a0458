package dev.lodestar.intake.excel;

import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.kernel.Frequency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The numbers of measures, plan over actual, a sheet for each length of period. */
final class Bowlers {

    private static final int FEWEST = 3;

    private Bowlers() {}

    static void write(PlanSketch plan, XSSFWorkbook workbook, SheetCells cells, ResourceBundle texts) {
        for (Frequency frequency : Frequency.values()) {
            List<MeasureSketch> measures = plan.measures().stream()
                    .filter(measure -> measure.frequency() == frequency)
                    .filter(measure ->
                            !measure.plan().isEmpty() || !measure.actual().isEmpty())
                    .toList();
            if (!measures.isEmpty()) {
                sheet(measures, workbook.createSheet("Bowler " + frequency.name()), cells, texts);
            }
        }
    }

    private static void sheet(List<MeasureSketch> measures, Sheet sheet, SheetCells cells, ResourceBundle texts) {
        TreeSet<String> all = new TreeSet<>();
        measures.forEach(measure -> {
            all.addAll(measure.plan().keySet());
            all.addAll(measure.actual().keySet());
        });
        // A bowler is known by its periods; fewer than three would not be recognised as one.
        while (all.size() < FEWEST) {
            all.add(dev.lodestar.kernel.Period.parse(all.last()).next().toString());
        }
        List<String> periods = new ArrayList<>(all);
        cells.head(sheet, 0, 0, texts.getString("intake.head.measure"));
        cells.head(sheet, 0, 1, texts.getString("intake.head.row"));
        sheet.setColumnWidth(0, 34 * 256);
        for (int i = 0; i < periods.size(); i++) {
            cells.head(sheet, 0, i + 2, periods.get(i));
        }
        int row = 1;
        for (MeasureSketch measure : measures) {
            row(sheet, row++, measure.name(), texts.getString("intake.head.plan"), measure.plan(), periods, cells);
            row(sheet, row++, measure.name(), texts.getString("intake.head.actual"), measure.actual(), periods, cells);
        }
        sheet.createFreezePane(2, 1);
    }

    private static void row(
            Sheet sheet,
            int row,
            String name,
            String mark,
            Map<String, BigDecimal> numbers,
            List<String> periods,
            SheetCells cells) {
        cells.put(sheet, row, 0, name);
        cells.put(sheet, row, 1, mark);
        numbers.forEach((period, value) -> cells.put(sheet, row, periods.indexOf(period) + 2, value));
    }
}
