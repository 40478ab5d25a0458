package dev.lodestar.review.excel;

import dev.lodestar.review.input.CellValue;
import dev.lodestar.review.input.Remark;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Says what the cells of a file hold. */
final class Cells {

    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[\\d+]");

    private final CellStyles styles;
    private final Map<Integer, String> texts;
    private final boolean date1904;

    Cells(CellStyles styles, Map<Integer, String> texts, boolean date1904) {
        this.styles = styles;
        this.texts = texts;
        this.date1904 = date1904;
    }

    CellValue value(RawCell cell) {
        String formula = cell.formula();
        if (formula != null && OTHER_WORKBOOK.matcher(formula).find()) {
            return broken(
                    "EXTERNAL_LINK",
                    "The value comes from another workbook, which is never opened; write it as a value");
        }
        String value = cell.value();
        if (value == null) {
            return formula == null || cell.type().equals("str")
                    ? new CellValue.Blank()
                    : broken(
                            "FORMULA_WITHOUT_VALUE",
                            "The formula was never worked out; open and save the file in Excel, or write a value");
        }
        return value(cell, value, formula != null);
    }

    private CellValue value(RawCell cell, String value, boolean formula) {
        return switch (cell.type()) {
            case "s" -> text(texts.get(cell.shared()), formula);
            case "str" -> text(SharedTexts.unescaped(value), formula);
            case "inlineStr" -> text(value, formula);
            case "b" -> new CellValue.Flag(value.strip().equals("1"), formula);
            case "e" -> broken("ERROR_VALUE", "The cell shows the error %s; write a value", shortened(value));
            case "d" -> day(value, formula);
            default -> number(value.strip(), styles.of(cell.style()), formula);
        };
    }

    private static CellValue text(@org.jspecify.annotations.Nullable String text, boolean formula) {
        if (text == null) {
            return broken("BROKEN_CELL", "The cell is damaged; write its value again");
        }
        return text.isEmpty() ? new CellValue.Blank() : new CellValue.Text(text, formula);
    }

    private CellValue number(String value, CellStyles.Shown shown, boolean formula) {
        if (value.isEmpty()) {
            return new CellValue.Blank();
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.length() > LONGEST_NUMBER ? "" : value);
        } catch (NumberFormatException e) {
            return broken("BROKEN_CELL", "The cell is damaged; write its value again");
        }
        boolean day = shown == CellStyles.Shown.DAY && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
        return day
                ? new CellValue.Day((date1904 ? EPOCH_1904 : EPOCH).plusDays(number.longValue()), formula)
                : new CellValue.Number(number, shown == CellStyles.Shown.PERCENT, formula);
    }

    private static CellValue day(String value, boolean formula) {
        try {
            return new CellValue.Day(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value), formula);
        } catch (DateTimeException e) {
            return text(value, formula);
        }
    }

    private static String shortened(String text) {
        return Objects.requireNonNull(text).length() > 20 ? text.substring(0, 20) : text;
    }

    private static CellValue broken(String code, String message, Object... values) {
        return new CellValue.Broken(Remark.of(code, message, values));
    }
}
