package dev.lodestar.review.excel;

import dev.lodestar.review.TemplateProblem;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.workbook.Objection;
import dev.lodestar.workbook.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own workbook that is filled from a pack: <code>{{plan.name}}</code>, <code>{{goal:g1.actual}}</code>, and rows
 * in ranges named such as {@code LODESTAR_GOALS} that are repeated for every goal. All else stays as it is.
 */
public final class Template {

    private static final int MOST_PROBLEMS = 50;

    private Template() {}

    /** What cannot be filled, by sheet and cell; nothing for a template that can be used. */
    public static List<TemplateProblem> check(byte[] file) {
        List<Objection> refused = WorkbookGuard.check(file);
        if (!refused.isEmpty()) {
            return refused.stream().map(TemplateProblem::of).toList();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<TemplateProblem> problems = new ArrayList<>();
            List<RepeatedRow> repeated = RepeatedRow.find(workbook, problems);
            int places = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        places += check(cell, repeated, problems);
                    }
                }
            }
            if (places == 0 && problems.isEmpty()) {
                problems.add(TemplateProblem.file("template.nothing", ""));
            }
            return problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return List.of(TemplateProblem.file("file.broken", ""));
        }
    }

    /**
     * Fills a template that was checked. The same pack and template give the same bytes; the stream stays open.
     *
     * @throws IllegalArgumentException when it is no template that can be used
     */
    public static void fill(byte[] template, Pack pack, Locale locale, OutputStream out) throws IOException {
        if (!WorkbookGuard.check(template).isEmpty()) {
            throw new IllegalArgumentException("Not a template");
        }
        Instant made = pack.snapshot().head().knownAt();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var values = new TemplateValues(pack, PackWords.of(pack, locale));
            var filler = new CellFiller(workbook, values);
            List<RepeatedRow> repeated = RepeatedRow.find(workbook, new ArrayList<>());
            // From the bottom up, so that rows that are put in do not move a range that is still to come.
            repeated.sort(RepeatedRow.LOWEST_FIRST);
            for (RepeatedRow row : repeated) {
                row.fill(filler, values.items(row.kind()));
            }
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        filler.fill(cell, null);
                    }
                }
            }
            workbook.setForceFormulaRecalculation(true);
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(made)));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            out.write(SteadyZip.of(bytes.toByteArray(), made));
        }
    }

    private static int check(Cell cell, List<RepeatedRow> repeated, List<TemplateProblem> problems) {
        if (cell.getCellType() != CellType.STRING) {
            return 0;
        }
        List<Placeholder> places = Placeholder.in(cell.getStringCellValue());
        String kind = kind(cell, repeated);
        for (Placeholder place : places) {
            if (!TemplateValues.isKnown(place.name(), kind)) {
                problems.add(new TemplateProblem(
                        cell.getSheet().getSheetName(),
                        cell.getAddress().formatAsString(),
                        "template.unknown",
                        place.name()));
            }
        }
        return places.size();
    }

    private static @Nullable String kind(Cell cell, List<RepeatedRow> repeated) {
        return repeated.stream()
                .filter(row -> row.covers(cell))
                .map(RepeatedRow::kind)
                .findFirst()
                .orElse(null);
    }
}
