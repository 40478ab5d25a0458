package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** The first page: what this is, as of when, and how it stands. */
final class CoverPage {

    private static final List<LightStatus> LEGEND =
            List.of(LightStatus.GREEN, LightStatus.AMBER, LightStatus.RED, LightStatus.NO_DATA, LightStatus.STALE);

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;

    CoverPage(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
    }

    void write() {
        Head head = snapshot.head();
        paper.outline(words.text("paper.cover.outline"));
        paper.decorate(() -> paper.fill(Ink.ACCENT, paper.left(), paper.top() - 4, 44, 4));
        paper.down(22);
        paper.paragraph("P", head.tenant() + "  \u00b7  " + head.unit(), new Face(false, 11, Ink.MUTE));
        paper.down(6);
        paper.paragraph(
                "H1",
                words.text("paper.cover.title", head.planName(), words.period(head.period())),
                new Face(true, 26, Ink.TEXT));
        paper.down(4);
        paper.paragraph("P", head.objective(), new Face(false, 14, Ink.TEXT));
        paper.down(20);
        standing();
        paper.down(24);
        facts();
        paper.down(24);
        reading();
    }

    private void standing() {
        paper.paragraph(
                "H2",
                Tally.of(snapshot.goals().stream().map(GoalPart::status).toList())
                        .sentence(words, "goals"),
                new Face(true, 15, Ink.TEXT));
        paper.down(8);
        List<String> cards = List.of(
                words.text("paper.cover.goals"), words.text("paper.cover.measures"), words.text("paper.cover.alerts"));
        float wide = (paper.width() - 24) / 3;
        float top = paper.y();
        for (int i = 0; i < cards.size(); i++) {
            card(cards.get(i), i, paper.left() + i * (wide + 12), top, wide);
        }
        paper.to(top - 60);
    }

    private void card(String title, int which, float left, float top, float wide) {
        paper.decorate(() -> paper.fill(Ink.WASH, left, top - 60, wide, 60));
        PdfStructureElement part = paper.tag(paper.root(), "Sect");
        paper.write(
                paper.tag(part, "P"),
                Lines.of(title, Face.SMALL, wide - 24, 1),
                Face.SMALL,
                Box.left(left + 12, top - 9, wide - 24));
        if (which == 2) {
            long open = snapshot.alerts().stream()
                    .filter(alert -> alert.resolvedPeriod() == null && !"CANCELLED_BY_CORRECTION".equals(alert.state()))
                    .count();
            Face face = new Face(false, 11, Ink.TEXT);
            String said = words.text("paper.cover.open", open);
            paper.write(
                    paper.tag(part, "P"),
                    Lines.of(said, face, wide - 24, 2),
                    face,
                    Box.left(left + 12, top - 25, wide - 24));
            return;
        }
        Tally tally = which == 0
                ? Tally.of(snapshot.goals().stream().map(GoalPart::status).toList())
                : Tally.of(snapshot.measures().stream().map(MeasurePart::status).toList());
        lights(part, tally, left + 12, top - 25, wide - 20);
    }

    private void lights(PdfStructureElement part, Tally tally, float left, float top, float wide) {
        int[] counts = {tally.green(), tally.amber(), tally.red(), tally.silent()};
        Face number = new Face(true, 14, Ink.TEXT);
        float step = wide / counts.length;
        for (int i = 0; i < counts.length; i++) {
            LightStatus light = LEGEND.get(i);
            float x = left + i * step;
            paper.decorate(() -> Shapes.draw(paper.ink(), light, x, top - 12, 9));
            paper.write(
                    paper.tag(part, "P"),
                    List.of(Integer.toString(counts[i])),
                    number,
                    Box.left(x + 13, top + 1, step - 14));
            Face face = Face.SMALL.in(Ink.MUTE).times(0.9f);
            paper.write(
                    paper.tag(part, "P"),
                    Lines.of(words.status(light), face, step - 2, 1),
                    face,
                    Box.left(x, top - 19, step - 2));
        }
    }

    private void facts() {
        Head head = snapshot.head();
        List<String[]> facts = new ArrayList<>();
        facts.add(new String[] {words.text("paper.cover.owner"), head.owner().name()});
        facts.add(new String[] {
            words.text("paper.cover.version"),
            words.text(
                    "paper.cover.versionIs",
                    head.version(),
                    words.moment(head.publishedAt()),
                    head.publishedBy().name())
        });
        facts.add(new String[] {words.text("paper.cover.at"), words.moment(head.at())});
        facts.add(new String[] {words.text("paper.cover.knownAt"), words.moment(head.knownAt())});
        facts.add(new String[] {
            words.text("paper.cover.frozen"),
            head.frozenBy() == null
                    ? words.text("paper.cover.open.review")
                    : head.frozenBy().name()
        });
        facts.add(new String[] {
            words.text("paper.cover.coverage"), words.text("paper.cover.reported", head.reported(), head.expected())
        });
        Fields.write(paper, facts, 2);
    }

    private void reading() {
        paper.paragraph("H2", words.text("paper.cover.how"), Face.SECTION);
        paper.down(4);
        float step = paper.width() / LEGEND.size();
        float top = paper.y();
        PdfStructureElement list = paper.tag(paper.root(), "P");
        for (int i = 0; i < LEGEND.size(); i++) {
            LightStatus light = LEGEND.get(i);
            float x = paper.left() + i * step;
            paper.decorate(() -> Shapes.draw(paper.ink(), light, x, top - 10, 8));
            Face face = Face.BODY.in(Ink.of(light));
            paper.write(
                    paper.tag(list, "Span"),
                    Lines.of(words.status(light), face, step - 14, 1),
                    face,
                    Box.left(x + 13, top, step - 14));
        }
        paper.to(top - 18);
        paper.paragraph("P", words.text("paper.cover.judged"), Face.BODY.in(Ink.MUTE));
    }
}
