package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.Snapshot;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** Lays a plan out in four columns, in type of one scale: goals, and beside them strategies, measures and actions. */
final class OgsmSheet {

    private static final float GAP = 14;
    private static final float PAD = 6;
    private static final float[] SHARES = {0.23f, 0.24f, 0.29f, 0.24f};

    private final Paper paper;
    private final PackWords words;
    private final float scale;
    private final Face name;
    private final Face said;

    /** Something with a name, a line below it and a light. */
    record Item(String name, String said, LightStatus status) {}

    /** A strategy with what tracks it. */
    record Row(Item strategy, List<Item> measures, List<Item> actions) {}

    OgsmSheet(Paper paper, PackWords words, float scale) {
        this.paper = paper;
        this.words = words;
        this.scale = scale;
        this.name = name(scale);
        this.said = said(scale);
    }

    /** How high it becomes. */
    static float height(float scale, float width, Snapshot snapshot, List<Item> goals, List<Row> rows) {
        float rest = width * (1 - SHARES[0]);
        float right = 0;
        for (Row row : rows) {
            right += rowHeight(scale, width, row);
        }
        float left = stack(goals, scale, width - rest - GAP);
        return headHeight(scale, width, snapshot) + Math.max(left, right);
    }

    void write(Snapshot snapshot, List<Item> goals, List<Row> rows) {
        Head head = snapshot.head();
        Face title = title(scale);
        Face small = said(scale).in(Ink.ACCENT);
        String over = head.planName() + "  \u00b7  " + words.period(head.period()) + "  \u00b7  "
                + head.owner().name();
        float width = paper.width();
        paper.down(paper.write(
                paper.tag(paper.root(), "P"),
                Lines.of(over, small, width, 1),
                small,
                Box.left(paper.left(), paper.y(), width)));
        paper.down(paper.write(
                paper.tag(paper.root(), "H1"),
                Lines.of(head.objective(), title, width, 3),
                title,
                Box.left(paper.left(), paper.y(), width)));
        paper.down(PAD);
        float top = paper.y();
        columnHeads(top);
        float below = top - columnHead(scale);
        column(goals, paper.left(), below, width * SHARES[0] - GAP, "L");
        paper.to(below);
        for (Row row : rows) {
            row(row, below);
            below = below - rowHeight(scale, width, row);
        }
    }

    private void row(Row row, float top) {
        float width = paper.width();
        float x = paper.left() + width * SHARES[0];
        paper.decorate(() -> paper.line(Ink.LINE, 0.5f, x, top, paper.right(), top));
        column(List.of(row.strategy()), x, top, width * SHARES[1] - GAP, "Sect");
        column(row.measures(), x + width * SHARES[1], top, width * SHARES[2] - GAP, "L");
        column(row.actions(), x + width * (SHARES[1] + SHARES[2]), top, width * SHARES[3] - GAP / 2, "L");
    }

    private void columnHeads(float top) {
        String[] heads = {
            words.text("paper.goals"),
            words.text("paper.strategies"),
            words.text("paper.measures"),
            words.text("paper.actions")
        };
        Face face = said(scale);
        float x = paper.left();
        float low = top - columnHead(scale);
        paper.decorate(() -> paper.line(Ink.EDGE, 1, paper.left(), low, paper.right(), low));
        for (int i = 0; i < heads.length; i++) {
            float wide = paper.width() * SHARES[i] - GAP;
            paper.write(paper.tag(paper.root(), "H2"), List.of(heads[i]), face, Box.left(x, top, wide));
            x += paper.width() * SHARES[i];
        }
    }

    private void column(List<Item> items, float left, float top, float width, String role) {
        if (items.isEmpty()) {
            return;
        }
        PdfStructureElement list = paper.tag(paper.root(), role);
        boolean isList = "L".equals(role);
        float at = top - PAD * scale;
        for (Item item : items) {
            PdfStructureElement one = isList ? paper.tag(paper.tag(list, "LI"), "LBody") : list;
            at = item(one, item, left, at, width) - PAD * scale;
        }
    }

    private float item(PdfStructureElement tag, Item item, float left, float top, float width) {
        float light = 7 * scale;
        float indent = light + 4 * scale;
        paper.figure(
                tag,
                words.status(item.status()),
                () -> Shapes.draw(paper.ink(), item.status(), left, top - name.size() * 1.05f, light));
        float at = top;
        at -= paper.write(
                paper.tag(tag, "P"),
                Lines.of(item.name(), name, width - indent, 4),
                name,
                Box.left(left + indent, at, width - indent));
        List<String> lines = Lines.of(item.said(), said, width - indent, 3);
        return at - paper.write(paper.tag(tag, "P"), lines, said, Box.left(left + indent, at, width - indent));
    }

    private static float rowHeight(float scale, float width, Row row) {
        float strategy = stack(List.of(row.strategy()), scale, width * SHARES[1] - GAP);
        float measures = stack(row.measures(), scale, width * SHARES[2] - GAP);
        float actions = stack(row.actions(), scale, width * SHARES[3] - GAP / 2);
        return Math.max(strategy, Math.max(measures, actions));
    }

    private static float stack(List<Item> items, float scale, float width) {
        float indent = 11 * scale;
        float high = PAD * scale;
        for (Item item : items) {
            high += Lines.of(item.name(), name(scale), width - indent, 4).size()
                            * name(scale).leading()
                    + Lines.of(item.said(), said(scale), width - indent, 3).size()
                            * said(scale).leading()
                    + PAD * scale;
        }
        return high;
    }

    private static float headHeight(float scale, float width, Snapshot snapshot) {
        Face title = title(scale);
        int lines = Lines.of(snapshot.head().objective(), title, width, 3).size();
        return said(scale).leading() + lines * title.leading() + PAD + columnHead(scale);
    }

    private static float columnHead(float scale) {
        return said(scale).leading() + 2;
    }

    private static Face title(float scale) {
        return new Face(true, 15 * scale, Ink.TEXT);
    }

    private static Face name(float scale) {
        return new Face(true, 9 * scale, Ink.TEXT);
    }

    private static Face said(float scale) {
        return new Face(false, 7.8f * scale, Ink.MUTE);
    }
}
