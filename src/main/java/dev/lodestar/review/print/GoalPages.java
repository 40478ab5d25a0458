package dev.lodestar.review.print;

import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;

/** Every goal with its numbers against what was expected of them, four on a page. */
final class GoalPages {

    private static final float GAP = 20;

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;
    private final Map<String, MeasurePart> measures;

    GoalPages(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
        this.measures = snapshot.measures().stream()
                .collect(Collectors.toMap(MeasurePart::key, Function.identity(), (a, b) -> a));
    }

    void write() {
        Tally tally = Tally.of(snapshot.goals().stream().map(GoalPart::status).toList());
        Section.page(paper, words.text("paper.goals"), tally.sentence(words, "goals"));
        legend();
        float wide = (paper.width() - GAP) / 2;
        float top = paper.y();
        float high = (top - paper.bottom() - GAP) / 2;
        for (int i = 0; i < snapshot.goals().size(); i++) {
            int place = i % 4;
            if (i > 0 && place == 0) {
                paper.turn();
                top = paper.y();
                high = (top - paper.bottom() - GAP) / 2;
            }
            float left = paper.left() + (place % 2) * (wide + GAP);
            goal(snapshot.goals().get(i), left, top - (place / 2) * (high + GAP), wide, high);
        }
        paper.to(paper.bottom());
    }

    private void legend() {
        float top = paper.y();
        float x = paper.left();
        paper.decorate(() -> {
            paper.line(Ink.TEXT, 1.6f, x, top - 6, x + 18, top - 6);
            paper.ink().setLineDash(2.4f, 2, 0);
            paper.line(Ink.EDGE, 1, x + 110, top - 6, x + 128, top - 6);
            paper.ink().setLineDash(0);
        });
        PdfStructureElement line = paper.tag(paper.root(), "P");
        paper.write(
                paper.tag(line, "Span"), List.of(words.text("paper.actual")), Face.SMALL, Box.left(x + 23, top, 80));
        paper.write(
                paper.tag(line, "Span"), List.of(words.text("paper.expected")), Face.SMALL, Box.left(x + 133, top, 90));
        paper.down(18);
    }

    private void goal(GoalPart goal, float left, float top, float wide, float high) {
        MeasurePart measure = measures.get(goal.measure());
        PdfStructureElement part = paper.tag(paper.root(), "Sect");
        paper.decorate(() -> {
            paper.line(Ink.of(goal.status()), 1.5f, left, top, left + wide, top);
            Shapes.draw(paper.ink(), goal.status(), left, top - 16, 9);
        });
        Face title = new Face(true, 10.5f, Ink.TEXT);
        List<String> lines = Lines.of(goal.name(), title, wide - 15, 2);
        float at = top - 5;
        at -= paper.write(paper.tag(part, "H2"), lines, title, Box.left(left + 15, at, wide - 15));
        Face face = Face.SMALL;
        String said = words.status(goal.status()) + "  \u00b7  " + goal.owner().name();
        at -= paper.write(
                paper.tag(part, "P"), Lines.of(said, face, wide - 15, 1), face, Box.left(left + 15, at, wide - 15));
        at -= paper.write(
                paper.tag(part, "P"),
                Lines.of(numbers(measure), Face.BODY, wide - 15, 2),
                Face.BODY,
                Box.left(left + 15, at - 2, wide - 15));
        if (measure == null || measure.periods().stream().allMatch(period -> period.actual() == null)) {
            return;
        }
        float bottom = top - high;
        float room = at - bottom - 8;
        var plot = new Plot(paper, measure.periods(), true);
        paper.figure(
                part,
                words.text("paper.chart.alt", goal.name(), numbers(measure)),
                () -> plot.chart(words, left, bottom, wide, room));
    }

    private String numbers(@Nullable MeasurePart measure) {
        PeriodPart latest = measure == null ? null : measure.latest();
        if (measure == null || latest == null) {
            return words.text("paper.goal.none");
        }
        return words.text(
                "paper.goal.numbers",
                words.number(measure.unit(), latest.actual()),
                words.expected(latest),
                words.signed(latest.gap()),
                words.period(latest.label()));
    }
}
