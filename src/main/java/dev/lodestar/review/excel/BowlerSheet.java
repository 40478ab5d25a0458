package dev.lodestar.review.excel;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.jspecify.annotations.Nullable;

/** Thirteen periods of each measure: what was expected over what came, coloured by how it was judged. */
final class BowlerSheet extends Page {

    static final int PERIODS = 13;
    static final int FIRST = 4;
    private static final int LAST = FIRST + PERIODS - 1;
    private static final int STATUS = LAST + 1;
    private static final int CODES = STATUS + 1;

    private final Map<String, Integer> actualRows = new HashMap<>();
    private int head;
    private int end;

    BowlerSheet(Book book) {
        super(book, book.words.get("pack.sheet.bowler"));
    }

    /** The row of a measure's actual numbers. */
    int row(MeasurePart measure) {
        return actualRows.getOrDefault(measure.key(), 1);
    }

    @Override
    void rows(Rows out) {
        title(out, book.words.get("pack.bowler.title"), book.words.get("pack.bowler.lede"));
        if (out instanceof Measured measured) {
            measured.fromHere();
        }
        head = out.row(26).number();
        out.text(0, Look.HEAD, book.words.get("pack.head.measure"))
                .text(1, Look.HEAD, book.words.get("pack.head.owner"))
                .text(2, Look.HEAD, book.words.get("pack.head.unit"))
                .text(3, Look.HEAD, book.words.get("pack.bowler.line"));
        for (int i = 0; i < PERIODS; i++) {
            String back = i == PERIODS - 1 ? book.words.get("pack.bowler.latest") : "−" + (PERIODS - 1 - i);
            out.text(FIRST + i, Look.HEAD_RIGHT, back);
        }
        out.text(STATUS, Look.HEAD, book.words.get("pack.head.status"));
        Map<Frequency, List<MeasurePart>> by =
                book.snapshot.measures().stream().collect(Collectors.groupingBy(MeasurePart::frequency));
        for (Frequency frequency : Frequency.values()) {
            List<MeasurePart> some = by.get(frequency);
            if (some != null) {
                block(out, frequency, some);
            }
        }
        end = out.number();
    }

    private void block(Rows out, Frequency frequency, List<MeasurePart> measures) {
        Period latest = measures.stream()
                .map(MeasurePart::latest)
                .filter(Objects::nonNull)
                .map(period -> Period.parse(period.label()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        out.row(20).text(0, Look.BAND, book.words.named("pack.frequency.", frequency.name()));
        out.text(1, Look.BAND, null).text(2, Look.BAND, null).text(3, Look.BAND, null);
        for (int i = 0; i < PERIODS; i++) {
            String label = latest == null ? null : latest.plus(i - PERIODS + 1L).toString();
            out.text(FIRST + i, Look.BAND_RIGHT, label == null ? null : book.words.period(label));
        }
        out.text(STATUS, Look.BAND, null);
        measures.forEach(measure -> measure(out, measure, latest));
    }

    private void measure(Rows out, MeasurePart measure, @Nullable Period latest) {
        Map<String, PeriodPart> periods = measure.periods().stream()
                .collect(Collectors.toMap(PeriodPart::label, Function.identity(), (one, other) -> other));
        int decimals = book.decimals(measure.key());
        out.row()
                .text(0, Look.NAME, measure.name())
                .text(1, Look.QUIET, measure.owner().name())
                .text(2, Look.QUIET, measure.unit())
                .text(3, Look.QUIET, book.words.get("pack.head.expected"));
        for (int i = 0; i < PERIODS; i++) {
            expected(out, FIRST + i, decimals, at(periods, latest, i));
        }
        out.text(STATUS, Look.QUIET, null);
        actualRows.put(measure.key(), out.row().number());
        out.text(0, Look.QUIET, measure.name())
                .text(1, Look.QUIET, null)
                .text(2, Look.QUIET, measure.unit())
                .text(3, Look.CELL, book.words.get("pack.head.actual"));
        for (int i = 0; i < PERIODS; i++) {
            PeriodPart period = at(periods, latest, i);
            out.number(
                    FIRST + i,
                    Look.STRONG,
                    Formats.shaped(shape(period), decimals),
                    period == null ? null : period.actual());
        }
        out.text(STATUS, Styles.look(measure.status()), book.words.status(measure.status()));
        for (int i = 0; i < PERIODS; i++) {
            PeriodPart period = at(periods, latest, i);
            out.text(
                    CODES + i,
                    Look.CODE,
                    period == null ? null : period.judgement().name());
        }
    }

    private void expected(Rows out, int column, int decimals, @Nullable PeriodPart period) {
        if (period != null && period.lower() != null && period.upper() != null) {
            String range = book.words.number("", period.lower()) + "–" + book.words.number("", period.upper());
            out.text(column, Look.FAINT, range);
        } else {
            out.number(column, Look.FAINT, Formats.plain(decimals), period == null ? null : period.expected());
        }
    }

    private static @Nullable PeriodPart at(Map<String, PeriodPart> periods, @Nullable Period latest, int place) {
        return latest == null
                ? null
                : periods.get(latest.plus(place - PERIODS + 1L).toString());
    }

    static String shape(@Nullable PeriodPart period) {
        Judgement judgement = period == null ? Judgement.UNKNOWN : period.judgement();
        return Words.shape(judgement.isJudged() ? LightStatus.valueOf(judgement.name()) : LightStatus.NOT_STARTED);
    }

    @Override
    void around(Measured measured) {
        int[] widths = new int[CODES];
        widths[0] = measured.width(0, 24, 46);
        widths[1] = measured.width(1, 10, 20);
        widths[2] = measured.width(2, 6, 12);
        widths[3] = measured.width(3, 8, 16);
        java.util.Arrays.fill(widths, FIRST, STATUS, 11);
        widths[STATUS] = measured.width(STATUS, 12, 20);
        widths(widths);
        for (int column = CODES; column < CODES + PERIODS; column++) {
            sheet.setColumnHidden(column, true);
        }
        sheet.createFreezePane(FIRST, head);
        sheet.setRepeatingRows(new CellRangeAddress(head - 1, head - 1, -1, -1));
        rule("GREEN", Look.Ink.OK, Look.Ink.OK_SOFT);
        rule("AMBER", Look.Ink.WARN, Look.Ink.WARN_SOFT);
        rule("RED", Look.Ink.BAD, Look.Ink.BAD_SOFT);
        rule("UNKNOWN", Look.Ink.MUTE, Look.Ink.NONE_SOFT);
        print(PaperSize.A4_PAPER, true, 0);
        book.workbook.setPrintArea(book.workbook.getSheetIndex(sheet), 0, STATUS, 0, end - 1);
    }

    private void rule(String code, String ink, String fill) {
        var formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(SheetXml.letters(CODES) + (head + 1) + "=\"" + code + "\"");
        rule.createFontFormatting().setFontColor(Styles.color(ink));
        rule.createPatternFormatting().setFillBackgroundColor(Styles.color(fill));
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(head, Math.max(head, end - 1), FIRST, LAST)}, rule);
    }
}
