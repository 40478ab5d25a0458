package dev.lodestar.intake.excel;

import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.ReadingContext;
import dev.lodestar.intake.SheetMapping;
import dev.lodestar.intake.SheetReader;
import dev.lodestar.intake.WorkbookSource.OpenWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Customers' workbooks, put together in a test. */
public final class Books {

    private final XSSFWorkbook book = new XSSFWorkbook();

    /** A sheet of texts and numbers; a text that is a number is one, null and empty are nothing. */
    public Books sheet(String name, Object[][] rows, String... merged) {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                Object value = rows[r][c];
                if (value instanceof Number number) {
                    sheetCell(sheet, r, c).setCellValue(number.doubleValue());
                } else if (value instanceof String text && !text.isEmpty()) {
                    sheetCell(sheet, r, c).setCellValue(text);
                }
            }
        }
        for (String region : merged) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(region));
        }
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        try {
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is recognised in it. */
    List<SheetMapping> recognised() {
        return SheetReader.recognise(new WorkbookReader().open(bytes()).sheets(), 2026);
    }

    /** What it becomes as it is recognised. */
    PlanSketch read(Locale language) {
        OpenWorkbook opened = new WorkbookReader().open(bytes());
        return SheetReader.read(
                opened.sheets(), SheetReader.recognise(opened.sheets(), 2026), new ReadingContext(2026, language));
    }

    private static org.apache.poi.ss.usermodel.Cell sheetCell(Sheet sheet, int row, int column) {
        return org.apache.poi.ss.util.CellUtil.getCell(org.apache.poi.ss.util.CellUtil.getRow(row, sheet), column);
    }
}
