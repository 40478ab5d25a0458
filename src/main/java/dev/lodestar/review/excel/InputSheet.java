package dev.lodestar.review.excel;

import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRow.Kind;
import dev.lodestar.review.pack.InputRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The sheet that is filled in and read back. */
final class InputSheet extends Page {

    static final List<String> CODES = List.of(
            "id",
            "rev",
            "kind",
            "name",
            "owner",
            "period",
            "unit",
            "hint",
            "value",
            "numerator",
            "denominator",
            "confidence",
            "comment",
            "progress",
            "target",
            "targetDate",
            "reason");

    private static final int CODE_ROW = 3;
    private static final int HEAD_ROW = 4;
    private static final int TEXT = 2000;

    private final List<InputRow> inputs;

    InputSheet(Book book) {
        super(book, book.words.get("pack.sheet.input"));
        this.inputs = InputRows.of(book.snapshot);
    }

    @Override
    void rows(Rows out) {
        out.row(30).text(2, Look.TITLE, book.words.get("pack.input.title"));
        out.row(16).text(2, Look.LEDE, book.words.get("pack.input.lede"));
        out.hiddenRow();
        for (int column = 0; column < CODES.size(); column++) {
            out.text(column, Look.CODE, CODES.get(column));
        }
        if (out instanceof Measured measured) {
            measured.fromHere();
        }
        out.row(28);
        for (int column = 0; column < CODES.size(); column++) {
            boolean right = column >= 7 && column <= 11 || column >= 13 && column <= 15;
            out.text(column, right ? Look.HEAD_RIGHT : Look.HEAD, book.words.get("pack.input." + CODES.get(column)));
        }
        inputs.forEach(input -> row(out.row(), input));
    }

    private void row(Rows out, InputRow input) {
        Kind kind = input.kind();
        String measure = input.id().substring(input.id().indexOf(':') + 1).replaceFirst("/.*", "");
        String format = Formats.plain(book.decimals(measure));
        boolean plain = kind == Kind.VALUE && !input.ratio();
        boolean ratio = kind == Kind.VALUE && input.ratio();
        boolean action = kind == Kind.ACTION || kind == Kind.TASK;
        out.text(0, Look.CODE, input.id())
                .number(1, Look.CODE, "0", BigDecimal.valueOf(input.revision()))
                .text(2, Look.QUIET, book.words.named("pack.kind.", kind.name()))
                .text(3, Look.NAME, input.name())
                .text(4, Look.CELL, input.owner().name())
                .text(5, Look.CELL, input.period())
                .text(6, Look.QUIET, input.unit())
                .number(7, Look.FAINT, format, input.hint());
        number(out, 8, plain, "General", input.value());
        number(out, 9, ratio, "General", input.numerator());
        number(out, 10, ratio, "General", input.denominator());
        number(out, 11, kind == Kind.COMMENT, "0", whole(input.confidence()));
        if (kind == Kind.TARGET) {
            out.text(12, Look.SHUT, null);
        } else {
            out.text(12, Look.INPUT, input.comment());
        }
        number(out, 13, action, "0", whole(input.progress()));
        number(out, 14, kind == Kind.TARGET, "General", input.value());
        out.day(
                15,
                kind == Kind.TARGET ? Look.INPUT_NUMBER : Look.SHUT,
                kind == Kind.TARGET ? input.targetDate() : null);
        out.text(16, kind == Kind.TARGET ? Look.INPUT : Look.SHUT, null);
    }

    private static void number(
            Rows out, int column, boolean applies, String format, @org.jspecify.annotations.Nullable BigDecimal value) {
        out.number(column, applies ? Look.INPUT_NUMBER : Look.SHUT, format, applies ? value : null);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal whole(
            @org.jspecify.annotations.Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    @Override
    void around(Measured measured) {
        int last = Math.max(HEAD_ROW + 1, HEAD_ROW + inputs.size());
        int[] widths = new int[CODES.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = measured.width(column, 9, column == 12 || column == 16 ? 48 : 34);
        }
        widths[3] = 40;
        widths[16] = 36;
        widths(widths);
        sheet.setColumnHidden(0, true);
        sheet.setColumnHidden(1, true);
        table(HEAD_ROW, last, CODES.size() - 1, 4);
        validations(last);
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        book.define("LODESTAR_INPUT", at("$A$" + CODE_ROW + ":$Q$" + last));
        print(PaperSize.A4_PAPER, true, 0);
        sheet.setTabColor(Styles.color(Look.Ink.ACCENT));
    }

    private void validations(int last) {
        var helper = sheet.getDataValidationHelper();
        DataValidationConstraint number =
                helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "-1E+15", "1E+15");
        for (int column : new int[] {8, 9, 10, 14}) {
            add(number, column, last, "pack.check.number");
        }
        add(helper.createIntegerConstraint(OperatorType.BETWEEN, "1", "5"), 11, last, "pack.check.confidence");
        add(
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(TEXT), null),
                12,
                last,
                "pack.check.text");
        add(helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "100"), 13, last, "pack.check.progress");
        String from = Long.toString((long) Rows.serial(LocalDate.of(1900, 3, 1)));
        String to = Long.toString((long) Rows.serial(LocalDate.of(2200, 12, 31)));
        add(helper.createDateConstraint(OperatorType.BETWEEN, from, to, "yyyy-mm-dd"), 15, last, "pack.check.date");
        add(
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(TEXT), null),
                16,
                last,
                "pack.check.reason");
    }

    private void add(DataValidationConstraint constraint, int column, int last, String key) {
        CellRangeAddress cells = new CellRangeAddress(HEAD_ROW, last - 1, column, column);
        DataValidation check = sheet.getDataValidationHelper()
                .createValidation(
                        constraint,
                        new CellRangeAddressList(
                                cells.getFirstRow(),
                                cells.getLastRow(),
                                cells.getFirstColumn(),
                                cells.getLastColumn()));
        check.setEmptyCellAllowed(true);
        check.setShowErrorBox(true);
        check.createErrorBox(book.words.get("pack.check.title"), book.words.get(key));
        check.setShowPromptBox(true);
        check.createPromptBox(book.words.get("pack.input." + CODES.get(column)), book.words.get(key));
        sheet.addValidationData(check);
    }
}
