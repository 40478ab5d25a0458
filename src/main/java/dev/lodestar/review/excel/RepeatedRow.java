package dev.lodestar.review.excel;

import dev.lodestar.review.TemplateProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyContext;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A named range whose first row is repeated for every item; the rows it has room for are used before others are put in. */
record RepeatedRow(Name name, String kind, Sheet sheet, int first, int last, int left, int right) {

    static final Comparator<RepeatedRow> LOWEST_FIRST =
            Comparator.comparingInt(RepeatedRow::first).reversed();
    private static final int MOST_COLUMNS = 200;

    /** The ranges with our names; one that cannot be used is a problem. */
    static List<RepeatedRow> find(XSSFWorkbook workbook, List<TemplateProblem> problems) {
        List<RepeatedRow> found = new ArrayList<>();
        for (Name name : workbook.getAllNames()) {
            String called = name.getNameName().toUpperCase(Locale.ROOT);
            if (!called.startsWith("LODESTAR_")) {
                continue;
            }
            String kind = TemplateValues.RANGES.get(called);
            if (kind == null) {
                problems.add(TemplateProblem.file("template.range", name.getNameName()));
                continue;
            }
            RepeatedRow row = row(workbook, name, kind);
            if (row == null) {
                problems.add(TemplateProblem.file("template.area", name.getNameName()));
            } else {
                found.add(row);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable RepeatedRow row(XSSFWorkbook workbook, Name name, String kind) {
        try {
            var area = new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
            Sheet sheet = workbook.getSheet(name.getSheetName());
            int left = area.getFirstCell().getCol();
            int right = area.getLastCell().getCol();
            boolean usable = sheet != null
                    && !area.isWholeColumnReference()
                    && left >= 0
                    && right - left < MOST_COLUMNS
                    && area.getFirstCell().getRow() >= 0;
            return usable
                    ? new RepeatedRow(
                            name,
                            kind,
                            sheet,
                            area.getFirstCell().getRow(),
                            area.getLastCell().getRow(),
                            left,
                            right)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean covers(Cell cell) {
        return cell.getSheet() == sheet
                && cell.getRowIndex() == first
                && cell.getColumnIndex() >= left
                && cell.getColumnIndex() <= right;
    }

    void fill(CellFiller filler, List<?> items) {
        Row model = CellUtil.getRow(first, sheet);
        int room = last - first + 1;
        int more = items.size() - room;
        if (more > 0 && last < sheet.getLastRowNum()) {
            sheet.shiftRows(last + 1, sheet.getLastRowNum(), more, true, false);
        }
        for (int i = items.size() - 1; i >= 1; i--) {
            copy(model, CellUtil.getRow(first + i, sheet));
        }
        for (int i = 0; i < items.size(); i++) {
            Row row = CellUtil.getRow(first + i, sheet);
            for (int column = left; column <= right; column++) {
                Cell cell = row.getCell(column);
                if (cell != null) {
                    filler.fill(cell, items.get(i));
                }
            }
        }
        for (int i = items.size(); i < room; i++) {
            clear(first + i);
        }
        int end = first + Math.max(1, items.size()) - 1;
        name.setRefersToFormula(new org.apache.poi.ss.util.CellRangeAddress(first, end, left, right)
                .formatAsString(sheet.getSheetName(), true));
    }

    private void copy(Row from, Row to) {
        if (from.getHeight() != sheet.getDefaultRowHeight()) {
            to.setHeight(from.getHeight());
        }
        var context = new CellCopyContext();
        var policy = new CellCopyPolicy();
        for (int column = left; column <= right; column++) {
            Cell model = from.getCell(column);
            if (model != null) {
                CellUtil.copyCell(model, CellUtil.getCell(to, column), policy, context);
                shift(model, CellUtil.getCell(to, column));
            }
        }
    }

    /** A formula goes on to speak of its own row. */
    private void shift(Cell model, Cell copy) {
        if (model.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
            copy.setCellFormula(RowFormula.moved(
                    (XSSFWorkbook) sheet.getWorkbook(), sheet, model, copy.getRowIndex() - model.getRowIndex()));
        }
    }

    private void clear(int at) {
        Row row = sheet.getRow(at);
        if (row == null) {
            return;
        }
        for (int column = left; column <= right; column++) {
            Cell cell = row.getCell(column);
            if (cell != null) {
                cell.setBlank();
            }
        }
    }
}
