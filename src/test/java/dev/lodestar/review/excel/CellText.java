package dev.lodestar.review.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Says of every cell of a workbook all that a reader sees of it. */
public final class CellText {

    private CellText() {}

    /** By sheet and address: value, formula, number format, colours and comment, and of each sheet that it is there. */
    public static Map<String, String> of(byte[] workbook) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                cells.put(
                        sheet.getSheetName(),
                        sheet.getLastRowNum() + " " + book.getSheetVisibility(book.getSheetIndex(sheet)));
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.put(sheet.getSheetName() + "!" + cell.getAddress(), text(cell));
                    }
                }
            }
        }
        return cells;
    }

    private static String text(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        return String.join(
                "|",
                value(cell, formula ? cell.getCachedFormulaResultType() : cell.getCellType()),
                formula ? cell.getCellFormula() : "",
                cell.getCellStyle().getDataFormatString(),
                Short.toString(cell.getCellStyle().getIndex()),
                cell.getCellComment() == null
                        ? ""
                        : cell.getCellComment().getString().getString());
    }

    private static String value(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
    }
}
