package dev.lodestar.review.print;

import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row a measure. */
final class ScorecardPages {

    private static final int TREND = 13;
    private static final float TREND_HEIGHT = 22;

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;

    ScorecardPages(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
    }

    void write() {
        Tally tally =
                Tally.of(snapshot.measures().stream().map(MeasurePart::status).toList());
        Section.page(paper, words.text("paper.scorecard"), tally.sentence(words, "measures"));
        List<List<Cell>> rows = new ArrayList<>();
        snapshot.measures().forEach(measure -> rows.add(row(measure)));
        new Table(paper, columns()).write(rows);
    }

    private List<Table.Column> columns() {
        return List.of(
                Table.Column.left(words.text("paper.measure"), 3.2f),
                Table.Column.right(words.text("paper.target"), 1.5f),
                Table.Column.right(words.text("paper.expected"), 1.5f),
                Table.Column.right(words.text("paper.actual"), 1.5f),
                Table.Column.right(words.text("paper.gap"), 1.4f),
                Table.Column.left(words.text("paper.status"), 1.8f),
                Table.Column.left(words.text("paper.trend"), 2.2f),
                Table.Column.left(words.text("paper.comment"), 4));
    }

    private List<Cell> row(MeasurePart measure) {
        PeriodPart latest = measure.latest();
        String owner = measure.owner().name() + (latest == null ? "" : "  \u00b7  " + words.period(latest.label()));
        return List.of(
                Cell.named(measure.name(), owner),
                Cell.number(target(measure)),
                Cell.number(latest == null ? words.number(null) : words.expected(latest)),
                Cell.number(words.number(latest == null ? null : latest.actual()), measure.unit()),
                Cell.number(words.signed(latest == null ? null : latest.gap())),
                Cell.status(measure.status(), words.status(measure.status())),
                trend(measure),
                measure.comment() == null
                        ? Cell.text("")
                        : Cell.noted(
                                measure.comment().text(),
                                measure.comment().author().name() + ", "
                                        + words.moment(measure.comment().at())));
    }

    private Cell trend(MeasurePart measure) {
        List<PeriodPart> all = measure.periods();
        List<PeriodPart> periods = all.subList(Math.max(0, all.size() - TREND), all.size());
        if (periods.stream().allMatch(period -> period.actual() == null)) {
            return Cell.text("");
        }
        var plot = new Plot(paper, periods, false);
        return Cell.drawing(TREND_HEIGHT, words.text("paper.trend.alt", measure.name(), said(periods)), plot::spark);
    }

    private String said(List<PeriodPart> periods) {
        List<String> said = new ArrayList<>();
        periods.forEach(period -> said.add(words.number(period.actual())));
        return String.join("; ", said);
    }

    private String target(MeasurePart measure) {
        Target last = last(measure);
        if (last == null) {
            return words.number(null);
        }
        BigDecimal lower = last.lower();
        BigDecimal upper = last.upper();
        return lower != null && upper != null
                ? words.number(lower) + "\u2013" + words.number(upper)
                : words.number(last.value());
    }

    private static @Nullable Target last(MeasurePart measure) {
        Curve curve = measure.definition() == null ? null : measure.definition().curve();
        return curve == null || curve.targets().isEmpty()
                ? null
                : curve.targets().getLast();
    }
}
