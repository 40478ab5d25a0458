package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.PaperSize;
import org.jspecify.annotations.Nullable;

/** Charts of the goals and of what is off track, each of the numbers on the data sheet; the rest is named. */
final class ChartsSheet extends Page {

    static final int MOST = 24;
    private static final int ACROSS = 2;
    private static final int WIDE = 8;
    private static final int HIGH = 17;
    private static final int TOP = 4;

    private final List<MeasurePart> shown;
    private final List<MeasurePart> left;
    private @Nullable DataSheet data;

    ChartsSheet(Book book) {
        super(book, book.words.get("pack.sheet.charts"));
        List<MeasurePart> all = worthALook(book);
        this.shown = all.subList(0, Math.min(MOST, all.size()));
        this.left = all.subList(shown.size(), all.size());
    }

    void follows(DataSheet numbers) {
        this.data = numbers;
    }

    private static List<MeasurePart> worthALook(Book book) {
        Set<String> keys = new LinkedHashSet<>();
        book.snapshot.goals().stream().map(GoalPart::measure).forEach(keys::add);
        for (LightStatus status : List.of(LightStatus.RED, LightStatus.AMBER)) {
            book.snapshot.measures().stream()
                    .filter(measure -> measure.status() == status)
                    .map(MeasurePart::key)
                    .forEach(keys::add);
        }
        return keys.stream()
                .map(book.measures::get)
                .filter(measure -> measure != null && !measure.periods().isEmpty())
                .toList();
    }

    @Override
    void rows(Rows out) {
        title(out, book.words.get("pack.charts.title"), book.words.get("pack.charts.lede"));
        int charts = (shown.size() + ACROSS - 1) / ACROSS * HIGH;
        for (int row = 0; row < charts; row++) {
            out.row(15);
        }
        if (!left.isEmpty()) {
            out.row().text(0, Look.SECTION, book.words.get("pack.charts.left", left.size()));
            left.forEach(measure ->
                    out.row().text(0, Look.LEDE, book.words.status(measure.status()) + "  " + measure.name()));
        }
    }

    @Override
    void around(Measured measured) {
        int[] widths = new int[ACROSS * WIDE - 1];
        java.util.Arrays.fill(widths, 11);
        widths[WIDE - 1] = 3;
        widths(widths);
        if (data != null && !shown.isEmpty()) {
            LineChart charts = new LineChart(book, sheet, data);
            for (int i = 0; i < shown.size(); i++) {
                int column = i % ACROSS * WIDE;
                int row = TOP - 1 + i / ACROSS * HIGH;
                charts.draw(shown.get(i), column, row, column + WIDE - 1, row + HIGH - 1);
                if (i % 4 == 3 && i + 1 < shown.size()) {
                    sheet.setRowBreak(row + HIGH - 1);
                }
            }
        }
        print(PaperSize.A4_PAPER, true, 0);
    }
}
