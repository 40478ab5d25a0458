package dev.lodestar.review.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Puts values where placeholders stand; a number or day that stands alone stays one. */
final class CellFiller {

    private static final String RISKY = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final short SHORT_DATE = 14;

    private final XSSFWorkbook workbook;
    private final TemplateValues values;
    private final Map<Integer, CellStyle> quoted = new HashMap<>();
    private final Map<Integer, CellStyle> dated = new HashMap<>();

    CellFiller(XSSFWorkbook workbook, TemplateValues values) {
        this.workbook = workbook;
        this.values = values;
    }

    /** Fills a cell, for one item of a repeated row if there is one. */
    void fill(Cell cell, @Nullable Object item) {
        if (cell.getCellType() != CellType.STRING) {
            return;
        }
        String text = cell.getStringCellValue();
        Matcher places = Placeholder.FORM.matcher(text);
        if (!places.find()) {
            return;
        }
        if (Placeholder.alone(text)) {
            alone(cell, values.value(places.group(1), item));
        } else {
            text(cell, places.replaceAll(found -> {
                Object value = values.value(found.group(1), item);
                return Matcher.quoteReplacement(value == null ? "\u2013" : plain(value));
            }));
        }
    }

    private void alone(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                if (BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                                > cell.getCellStyle().getDataFormat()
                        && cell.getCellStyle().getDataFormat() == 0) {
                    cell.setCellStyle(
                            dated.computeIfAbsent((int) cell.getCellStyle().getIndex(), any -> {
                                CellStyle style = workbook.createCellStyle();
                                style.cloneStyleFrom(cell.getCellStyle());
                                style.setDataFormat(SHORT_DATE);
                                return style;
                            }));
                }
            }
            default -> text(cell, value.toString());
        }
    }

    /** Text stays text, also when somebody edits the cell and leaves it again. */
    private void text(Cell cell, String text) {
        cell.setCellValue(text);
        if (!text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted.computeIfAbsent((int) cell.getCellStyle().getIndex(), any -> {
                CellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setQuotePrefixed(true);
                return style;
            }));
        }
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number
                ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : value.toString();
    }
}
