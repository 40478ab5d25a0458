package dev.lodestar.intake.excel;

import dev.lodestar.intake.GridCell;
import dev.lodestar.intake.SheetGrid;
import dev.lodestar.intake.SketchProblem;
import dev.lodestar.intake.WorkbookSource;
import dev.lodestar.workbook.Objection;
import dev.lodestar.workbook.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Reads what the cells of a workbook show; the value of a formula is the one that was saved with it. */
@Component
class WorkbookReader implements WorkbookSource {

    private static final int MOST_SHEETS = 20;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 400;
    private static final int LONGEST_TEXT = 4_000;

    /** A spreadsheet keeps fifteen digits; what is beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    @Override
    public OpenWorkbook open(byte[] file) {
        // Other files inside are never opened when a sheet is only read.
        List<SketchProblem> refused = WorkbookGuard.check(file).stream()
                .filter(objection -> objection != Objection.OBJECTS)
                .map(SketchProblem::of)
                .toList();
        if (!refused.isEmpty()) {
            return new OpenWorkbook(List.of(), refused, true);
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<SheetGrid> sheets = new ArrayList<>();
            List<SketchProblem> problems = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_SHEETS, workbook.getNumberOfSheets()); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheets.add(grid(workbook.getSheetAt(i)));
                } else {
                    problems.add(new SketchProblem(workbook.getSheetName(i), "", "sheet.hidden", ""));
                }
            }
            return new OpenWorkbook(sheets, problems, false);
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            return new OpenWorkbook(List.of(), List.of(SketchProblem.file("file.broken", "")), true);
        }
    }

    private static SheetGrid grid(Sheet sheet) {
        int last = Math.min(sheet.getLastRowNum(), MOST_ROWS - 1);
        boolean cut = sheet.getLastRowNum() > last;
        List<List<GridCell>> rows = new ArrayList<>();
        for (int r = 0; r <= last; r++) {
            Row row = sheet.getRow(r);
            List<GridCell> cells = new ArrayList<>();
            int width = row == null ? 0 : Math.min(MOST_COLUMNS, row.getLastCellNum());
            cut |= row != null && row.getLastCellNum() > MOST_COLUMNS;
            for (int c = 0; c < width; c++) {
                cells.add(cell(row.getCell(c)));
            }
            rows.add(cells);
        }
        sheet.getMergedRegions().forEach(region -> continueIn(rows, region));
        return new SheetGrid(sheet.getSheetName(), rows, cut);
    }

    /** A merged cell shows the same everywhere, and only its first place says it. */
    private static void continueIn(List<List<GridCell>> rows, CellRangeAddress region) {
        int top = region.getFirstRow();
        int left = region.getFirstColumn();
        if (top >= rows.size() || left >= rows.get(top).size()) {
            return;
        }
        GridCell said = rows.get(top).get(left);
        for (int r = top; r <= Math.min(region.getLastRow(), rows.size() - 1); r++) {
            List<GridCell> row = rows.get(r);
            for (int c = left; c <= Math.min(region.getLastColumn(), MOST_COLUMNS - 1); c++) {
                while (row.size() <= c) {
                    row.add(GridCell.EMPTY);
                }
                if (r != top || c != left) {
                    row.set(c, said.asContinued());
                }
            }
        }
    }

    private static GridCell cell(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return GridCell.EMPTY;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> {
                String text = cell.getRichStringCellValue().getString();
                yield GridCell.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
            case NUMERIC -> number(cell);
            case BOOLEAN -> GridCell.of(Boolean.toString(cell.getBooleanCellValue()));
            case ERROR -> GridCell.of("#" + cell.getErrorCellValue());
            default -> GridCell.EMPTY;
        };
    }

    private static GridCell number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (!Double.isFinite(value)) {
            return GridCell.EMPTY;
        }
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            LocalDate day = DateUtil.getLocalDateTime(value).toLocalDate();
            return new GridCell(day.toString(), null, day, false, false);
        }
        boolean percent = cell.getCellStyle().getDataFormatString() != null
                && cell.getCellStyle().getDataFormatString().contains("%");
        BigDecimal number = new BigDecimal(value).round(DIGITS);
        BigDecimal shown = plain(percent ? number.movePointRight(2) : number);
        return new GridCell(shown.toPlainString(), shown, null, percent, false);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
