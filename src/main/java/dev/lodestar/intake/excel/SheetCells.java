package dev.lodestar.intake.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts texts, numbers and days into cells; a text stays one, whatever it begins with. */
final class SheetCells {

    private static final String RISKY = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle day;

    SheetCells(XSSFWorkbook workbook) {
        text = workbook.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(text);
        quoted.setQuotePrefixed(true);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        day.setVerticalAlignment(VerticalAlignment.TOP);
        head = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setWrapText(true);
    }

    void head(Sheet sheet, int row, int column, String said) {
        Cell cell = CellUtil.getCell(CellUtil.getRow(row, sheet), column);
        cell.setCellValue(said);
        cell.setCellStyle(head);
    }

    void put(Sheet sheet, int row, int column, Object value) {
        Cell cell = CellUtil.getCell(CellUtil.getRow(row, sheet), column);
        switch (value) {
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> {
                String said = value.toString();
                cell.setCellValue(said);
                cell.setCellStyle(!said.isEmpty() && RISKY.indexOf(said.charAt(0)) >= 0 ? quoted : text);
            }
        }
    }
}
