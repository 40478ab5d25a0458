package dev.lodestar.intake.excel;

import dev.lodestar.intake.PlanSheetWriter;
import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.PlanSketch.ActionSketch;
import dev.lodestar.intake.PlanSketch.GoalSketch;
import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.intake.PlanSketch.StrategySketch;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan on one sheet, a row a thing, and its numbers as bowlers; what the wizard writes it reads back. */
@Component
class OgsmSheet implements PlanSheetWriter {

    private static final List<String> HEADS = List.of(
            "objective",
            "goal",
            "strategy",
            "serves",
            "enabling",
            "measure",
            "action",
            "owner",
            "unit",
            "baseline",
            "baselineDay",
            "target",
            "due",
            "start",
            "progress",
            "kind",
            "frequency",
            "direction");
    private static final Set<String> WIDE = Set.of("objective", "goal", "strategy", "measure", "action");

    @Override
    public void write(PlanSketch plan, Locale language, OutputStream out) throws IOException {
        Locale spoken = switch (language.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle texts = ResourceBundle.getBundle("i18n.intake", spoken, exact);
        try (var workbook = new XSSFWorkbook()) {
            var cells = new SheetCells(workbook);
            ogsm(plan, workbook.createSheet("OGSM"), cells, texts);
            Bowlers.write(plan, workbook, cells, texts);
            workbook.write(out);
        }
    }

    private static void ogsm(PlanSketch plan, Sheet sheet, SheetCells cells, ResourceBundle texts) {
        for (int column = 0; column < HEADS.size(); column++) {
            cells.head(sheet, 0, column, texts.getString("intake.head." + HEADS.get(column)));
            sheet.setColumnWidth(column, (WIDE.contains(HEADS.get(column)) ? 34 : 14) * 256);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        if (!plan.objective().isEmpty()) {
            rows.add(Map.of("objective", plan.objective()));
        }
        Set<Integer> told = new LinkedHashSet<>();
        for (GoalSketch goal : plan.goals()) {
            rows.add(row("goal", goal.name(), "owner", goal.owner()));
            if (goal.measure() != null) {
                rows.add(measure(plan.measures().get(goal.measure()), told.add(goal.measure())));
            }
        }
        for (StrategySketch strategy : plan.strategies()) {
            rows.add(strategy(strategy));
            strategy.measures()
                    .forEach(index -> rows.add(measure(plan.measures().get(index), told.add(index))));
            strategy.actions().forEach(action -> rows.add(action(action)));
        }
        for (int i = 0; i < rows.size(); i++) {
            int at = i + 1;
            rows.get(i).forEach((head, value) -> cells.put(sheet, at, HEADS.indexOf(head), value));
        }
        sheet.createFreezePane(0, 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.setRepeatingRows(new org.apache.poi.ss.util.CellRangeAddress(0, 0, -1, -1));
    }

    private static Map<String, Object> strategy(StrategySketch strategy) {
        String serves = strategy.serves().isEmpty()
                ? "-"
                : strategy.serves().stream()
                        .map(index -> Integer.toString(index + 1))
                        .collect(Collectors.joining(", "));
        return row(
                "strategy",
                strategy.name(),
                "serves",
                serves,
                "enabling",
                strategy.enabling() ? "x" : null,
                "owner",
                strategy.owner());
    }

    private static Map<String, Object> measure(MeasureSketch measure, boolean first) {
        if (!first) {
            return row("measure", measure.name());
        }
        return row(
                "measure",
                measure.name(),
                "owner",
                measure.owner(),
                "unit",
                measure.unit(),
                "baseline",
                measure.baseline(),
                "baselineDay",
                measure.baselineDay(),
                "target",
                measure.target(),
                "due",
                measure.due(),
                "kind",
                measure.kind().name().toLowerCase(Locale.ROOT),
                "frequency",
                measure.frequency().name().toLowerCase(Locale.ROOT),
                "direction",
                measure.direction().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> action(ActionSketch action) {
        return row(
                "action",
                action.name(),
                "owner",
                action.owner(),
                "start",
                action.start(),
                "due",
                action.due(),
                "progress",
                action.progress());
    }

    private static Map<String, Object> row(@Nullable Object... pairs) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (pairs[i] instanceof String head && value != null && !"".equals(value)) {
                row.put(head, value);
            }
        }
        return row;
    }
}
