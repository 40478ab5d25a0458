package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A row a measure: where it should be, where it is, and how it got there. */
final class ScorecardSheet extends Page {

    private static final List<String> HEADS = List.of(
            "pack.head.status",
            "pack.head.measure",
            "pack.head.home",
            "pack.head.owner",
            "pack.head.unit",
            "pack.head.target",
            "pack.head.expected",
            "pack.head.actual",
            "pack.head.variance",
            "pack.head.share",
            "pack.head.trend",
            "pack.head.progress",
            "pack.head.period",
            "pack.head.comment");
    private static final int TREND = 10;
    private static final int LOWER = 14;
    private static final int UPPER = 15;
    private static final int SIGN = 16;
    private static final int DECIMALS = 9;

    private @Nullable BowlerSheet bowler;
    private int head;
    private int end;

    ScorecardSheet(Book book) {
        super(book, book.words.get("pack.sheet.scorecard"));
    }

    void follows(BowlerSheet trend) {
        this.bowler = trend;
    }

    @Override
    void rows(Rows out) {
        int measures = book.snapshot.measures().size();
        title(out, book.words.get("pack.scorecard.title", measures), book.words.get("pack.scorecard.lede"));
        if (out instanceof Measured measured) {
            measured.fromHere();
        }
        head = out.number() + 1;
        heads(out, HEADS, 5, 9);
        book.snapshot.measures().forEach(measure -> row(out.row(), measure));
        end = out.number();
        totals(out);
    }

    private void row(Rows out, MeasurePart measure) {
        PeriodPart latest = measure.latest();
        Target target = Formats.target(measure);
        String plain = Formats.plain(book.decimals(measure.key()));
        out.text(0, Styles.look(measure.status()), book.words.status(measure.status()))
                .text(1, Look.NAME, measure.name())
                .text(2, Look.QUIET, book.homes.get(measure.key()))
                .text(3, Look.CELL, measure.owner().name())
                .text(4, Look.QUIET, measure.unit());
        range(
                out,
                5,
                plain,
                target == null ? null : target.value(),
                target == null ? null : target.lower(),
                target == null ? null : target.upper());
        range(
                out,
                6,
                plain,
                latest == null ? null : latest.expected(),
                latest == null ? null : latest.lower(),
                latest == null ? null : latest.upper());
        out.number(7, Look.STRONG, plain, latest == null ? null : latest.actual());
        variance(out, measure, latest);
        out.text(TREND, Look.CELL, null)
                .number(11, Look.FAINT, Formats.PERCENT, measure.progress())
                .text(12, Look.QUIET, latest == null ? null : book.words.period(latest.label()))
                .text(
                        13,
                        Look.CELL,
                        measure.comment() == null ? null : measure.comment().text());
        out.number(LOWER, Look.CODE, "General", latest == null ? null : latest.lower())
                .number(UPPER, Look.CODE, "General", latest == null ? null : latest.upper())
                .whole(SIGN, Look.CODE, sign(measure));
    }

    private void range(
            Rows out,
            int column,
            String format,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {
        if (value == null && lower != null && upper != null) {
            out.text(column, Look.FAINT, book.words.number("", lower) + "–" + book.words.number("", upper));
        } else {
            out.number(column, Look.FAINT, format, value);
        }
    }

    /** Better than expected is above zero, whichever side is good. */
    private void variance(Rows out, MeasurePart measure, @Nullable PeriodPart latest) {
        int row = out.number();
        String gap = "IF(H%1$d=\"\",\"\",IF(ISNUMBER(O%1$d),ROUND(-MAX(O%1$d-H%1$d,H%1$d-P%1$d,0),9),"
                + "IF(ISNUMBER(G%1$d),ROUND((H%1$d-G%1$d)*Q%1$d,9),\"\")))";
        String share = "IF(ISNUMBER(I%1$d),IF(ISNUMBER(O%1$d),IF(P%1$d=O%1$d,\"\",I%1$d/(P%1$d-O%1$d)),"
                + "IF(G%1$d=0,\"\",I%1$d/ABS(G%1$d))),\"\")";
        Double variance = variance(measure, latest);
        Look look = variance != null && variance < 0 ? Styles.look(measure.status()) : Look.NUMBER;
        out.formula(
                8,
                look == Look.NUMBER || look == Look.SILENT ? Look.NUMBER : Look.STRONG,
                Formats.signed(book.decimals(measure.key())),
                gap.formatted(row),
                variance == null ? "" : variance);
        Double relative = relative(latest, variance);
        out.formula(9, Look.NUMBER, Formats.SHARE, share.formatted(row), relative == null ? "" : relative);
    }

    static @Nullable Double variance(MeasurePart measure, @Nullable PeriodPart latest) {
        if (latest == null || latest.actual() == null) {
            return null;
        }
        double actual = latest.actual().doubleValue();
        if (latest.lower() != null && latest.upper() != null) {
            return rounded(-Math.max(
                    Math.max(
                            latest.lower().doubleValue() - actual,
                            actual - latest.upper().doubleValue()),
                    0));
        }
        return latest.expected() == null
                ? null
                : rounded((actual - latest.expected().doubleValue()) * sign(measure));
    }

    private static @Nullable Double relative(@Nullable PeriodPart latest, @Nullable Double variance) {
        if (latest == null || variance == null) {
            return null;
        }
        double base = latest.lower() != null && latest.upper() != null
                ? latest.upper().doubleValue() - latest.lower().doubleValue()
                : latest.expected() == null ? 0 : Math.abs(latest.expected().doubleValue());
        return base == 0 ? null : variance / base;
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue()
                + 0.0;
    }

    private static int sign(MeasurePart measure) {
        return measure.definition() != null && measure.definition().direction() == Direction.LOWER ? -1 : 1;
    }

    private void totals(Rows out) {
        out.row(10);
        out.row().text(0, Look.BAND, book.words.get("pack.scorecard.totals")).text(1, Look.BAND, null);
        for (LightStatus status : LightStatus.values()) {
            long count = book.snapshot.measures().stream()
                    .filter(one -> one.status() == status)
                    .count();
            if (count > 0 || status.compareTo(LightStatus.GREEN) <= 0) {
                out.row()
                        .text(0, Styles.look(status), book.words.status(status))
                        .formula(
                                1,
                                Look.STRONG,
                                "0",
                                "COUNTIF(A$%d:A$%d,A%d)".formatted(head + 1, Math.max(head + 1, end), out.number()),
                                (double) count);
            }
        }
    }

    /** How many measures stand so, as a formula for another sheet. */
    String count(String cell) {
        return "COUNTIF(" + at("$A$" + (head + 1) + ":$A$" + Math.max(head + 1, end)) + "," + cell + ")";
    }

    @Override
    void around(Measured measured) {
        int[] widths = new int[HEADS.size()];
        int[] most = {18, 40, 34, 22, 10, 14, 14, 14, 15, 15, 20, 14, 14, 52};
        for (int column = 0; column < widths.length; column++) {
            widths[column] = measured.width(column, column == TREND ? 20 : 9, most[column]);
        }
        widths(widths);
        for (int column = LOWER; column <= SIGN; column++) {
            sheet.setColumnHidden(column, true);
        }
        table(head, end, HEADS.size() - 1, 2);
        book.define("LODESTAR_SCORECARD", at("$A$" + head + ":$N$" + Math.max(head + 1, end)));
        StatusColours.on(sheet, new CellRangeAddress(head, Math.max(head, end - 1), 0, 0));
        print(PaperSize.A3_PAPER, true, 0);
    }

    @Override
    String extension() {
        return bowler == null ? "" : Sparklines.of(book, head + 1, TREND, bowler);
    }
}
