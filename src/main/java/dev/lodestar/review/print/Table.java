package dev.lodestar.review.print;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** A table over the width of the page; its head is repeated where it goes on. */
final class Table {

    private static final float PAD = 4;
    private static final float GAP = 12;

    private final Paper paper;
    private final List<Column> columns;
    private final PdfStructureElement table;
    private float[] widths = new float[0];

    /**
     * A column.
     *
     * @param weight its share of the width
     */
    record Column(String head, float weight, Box.Align align) {

        static Column left(String head, float weight) {
            return new Column(head, weight, Box.Align.LEFT);
        }

        static Column right(String head, float weight) {
            return new Column(head, weight, Box.Align.RIGHT);
        }
    }

    Table(Paper paper, List<Column> columns) {
        this.paper = paper;
        this.columns = List.copyOf(columns);
        table = paper.tag(paper.root(), "Table");
    }

    /** Writes the rows. */
    void write(List<List<Cell>> rows) {
        widths = widths();
        if (!paper.fits(headHeight() + 30)) {
            paper.turn();
        }
        head(paper.tag(table, "TR"));
        for (List<Cell> row : rows) {
            float height = height(row);
            if (!paper.fits(height)) {
                paper.turn();
                paper.decorate(this::repeatHead);
            }
            row(row, height);
        }
    }

    private void row(List<Cell> cells, float height) {
        PdfStructureElement row = paper.tag(table, "TR");
        float x = paper.left();
        float top = paper.y() - PAD;
        for (int i = 0; i < cells.size(); i++) {
            PdfStructureElement cell = paper.tag(row, "TD");
            cells.get(i).draw(paper, cell, x, top, widths[i] - GAP);
            x += widths[i];
        }
        paper.down(height);
        rule(0.5f);
    }

    private void head(PdfStructureElement row) {
        float x = paper.left();
        for (int i = 0; i < columns.size(); i++) {
            PdfStructureElement head = paper.columnHead(row);
            paper.write(head, headLines(i), Face.HEAD, headBox(i, x));
            x += widths[i];
        }
        paper.down(headHeight());
        rule(1);
    }

    private void repeatHead() {
        float x = paper.left();
        for (int i = 0; i < columns.size(); i++) {
            paper.set(headLines(i), Face.HEAD, headBox(i, x));
            x += widths[i];
        }
        paper.down(headHeight());
        paper.line(Ink.EDGE, 1, paper.left(), paper.y(), paper.right(), paper.y());
    }

    private void rule(float weight) {
        paper.decorate(() -> paper.line(
                weight == 1 ? Ink.EDGE : Ink.LINE, weight, paper.left(), paper.y(), paper.right(), paper.y()));
    }

    private Box headBox(int column, float x) {
        return new Box(x, paper.y(), widths[column] - GAP, columns.get(column).align());
    }

    private List<String> headLines(int column) {
        return Lines.of(columns.get(column).head(), Face.HEAD, widths[column] - GAP, 2);
    }

    private float headHeight() {
        float height = 0;
        for (int i = 0; i < columns.size(); i++) {
            height = Math.max(height, headLines(i).size() * Face.HEAD.leading());
        }
        return height + 3;
    }

    private float height(List<Cell> row) {
        float height = Face.BODY.leading();
        for (int i = 0; i < row.size(); i++) {
            height = Math.max(height, row.get(i).height(widths[i] - GAP));
        }
        return height + 2 * PAD;
    }

    private float[] widths() {
        float all = 0;
        for (Column column : columns) {
            all += column.weight();
        }
        List<Float> found = new ArrayList<>();
        for (Column column : columns) {
            found.add(column.weight() / all * (paper.width() + GAP));
        }
        float[] result = new float[found.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = found.get(i);
        }
        return result;
    }
}
