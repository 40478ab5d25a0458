package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Direction;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.jspecify.annotations.Nullable;

/** Every period of every measure, a row each, as a table to make pivots of. */
final class DataSheet extends Page {

    static final List<String> HEADS = List.of(
            "pack.data.key",
            "pack.data.measure",
            "pack.data.unit",
            "pack.data.owner",
            "pack.data.period",
            "pack.data.first",
            "pack.data.last",
            "pack.data.value",
            "pack.data.numerator",
            "pack.data.denominator",
            "pack.data.actual",
            "pack.data.expected",
            "pack.data.lower",
            "pack.data.upper",
            "pack.data.gap",
            "pack.data.limitLower",
            "pack.data.limitUpper",
            "pack.data.judgement",
            "pack.data.note");

    static final int PERIOD = 4;
    static final int ACTUAL = 10;
    static final int EXPECTED = 11;
    static final int LOWER = 12;
    static final int UPPER = 13;
    static final int LIMIT_LOWER = 15;
    static final int LIMIT_UPPER = 16;

    private final Map<String, Integer> firstRows = new HashMap<>();
    private int last = 1;

    DataSheet(Book book) {
        super(book, book.words.get("pack.sheet.data"));
        for (MeasurePart measure : book.snapshot.measures()) {
            firstRows.put(measure.key(), last + 1);
            last += measure.periods().size();
        }
    }

    /** The first row of a measure's periods; the others follow. */
    int firstRow(MeasurePart measure) {
        return firstRows.getOrDefault(measure.key(), 2);
    }

    @Override
    void rows(Rows out) {
        out.row(28);
        for (int column = 0; column < HEADS.size(); column++) {
            out.text(column, isNumber(column) ? Look.HEAD_RIGHT : Look.HEAD, book.words.get(HEADS.get(column)));
        }
        if (out instanceof Measured) {
            out.day(5, Look.PLAIN_NUMBER, null);
            book.measures.keySet().forEach(key -> out.styles.of(Look.PLAIN_NUMBER, Formats.plain(book.decimals(key))));
            return;
        }
        for (MeasurePart measure : book.snapshot.measures()) {
            String format = Formats.plain(book.decimals(measure.key()));
            measure.periods().forEach(period -> row(out.row(), measure, period, format));
        }
    }

    private void row(Rows out, MeasurePart measure, PeriodPart period, String format) {
        out.text(0, Look.PLAIN, measure.key())
                .text(1, Look.PLAIN, measure.name())
                .text(2, Look.PLAIN, measure.unit())
                .text(3, Look.PLAIN, measure.owner().name())
                .text(4, Look.PLAIN, period.label())
                .day(5, Look.PLAIN_NUMBER, period.firstDay())
                .day(6, Look.PLAIN_NUMBER, period.lastDay());
        number(out, 7, format, period.value());
        number(out, 8, format, period.numerator());
        number(out, 9, format, period.denominator());
        number(out, ACTUAL, format, period.actual());
        number(out, EXPECTED, format, period.expected());
        number(out, LOWER, format, period.lower());
        number(out, UPPER, format, period.upper());
        number(out, 14, format, period.gap());
        number(out, LIMIT_LOWER, format, limitLower(measure, period));
        number(out, LIMIT_UPPER, format, limitUpper(measure, period));
        out.text(
                17,
                Look.PLAIN,
                book.words.named("pack.judgement.", period.judgement().name()));
        if (period.note() != null) {
            out.text(18, Look.PLAIN, period.note());
        }
    }

    private static void number(Rows out, int column, String format, @Nullable BigDecimal value) {
        if (value != null) {
            out.number(column, Look.PLAIN_NUMBER, format, value);
        }
    }

    /** Below it is off track. */
    static @Nullable BigDecimal limitLower(MeasurePart measure, PeriodPart period) {
        boolean none = period.amber() == null
                || measure.definition() == null
                || measure.definition().direction() == Direction.LOWER;
        BigDecimal from = period.expected() == null ? period.lower() : period.expected();
        return none || from == null ? null : from.subtract(period.amber());
    }

    /** Above it is off track. */
    static @Nullable BigDecimal limitUpper(MeasurePart measure, PeriodPart period) {
        boolean none = period.amber() == null
                || measure.definition() == null
                || measure.definition().direction() == Direction.HIGHER;
        BigDecimal from = period.expected() == null ? period.upper() : period.expected();
        return none || from == null ? null : from.add(period.amber());
    }

    private static boolean isNumber(int column) {
        return column >= 5 && column <= 16;
    }

    @Override
    void around(Measured measured) {
        int[] widths = new int[HEADS.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(13, (int) Measured.width(book.words.get(HEADS.get(column))) + 4);
        }
        widths[0] = 20;
        widths[1] = 36;
        widths[3] = 18;
        widths[18] = 40;
        widths(widths);
        sheet.createFreezePane(2, 1);
        int end = Math.max(2, last);
        var table = sheet.createTable(
                new AreaReference("A1:" + SheetXml.letters(HEADS.size() - 1) + end, SpreadsheetVersion.EXCEL2007));
        table.setName("LodestarData");
        table.setDisplayName("LodestarData");
        var ct = table.getCTTable();
        ct.addNewAutoFilter().setRef(ct.getRef());
        for (int column = 0; column < HEADS.size(); column++) {
            ct.getTableColumns().getTableColumnArray(column).setName(book.words.get(HEADS.get(column)));
        }
        ct.addNewTableStyleInfo().setName("TableStyleLight1");
        ct.getTableStyleInfo().setShowRowStripes(true);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        print(PaperSize.A4_PAPER, true, 0);
    }
}
