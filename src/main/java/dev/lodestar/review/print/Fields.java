package dev.lodestar.review.print;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** Names with what they stand for, side by side in columns. */
final class Fields {

    private Fields() {}

    /** Writes pairs of a name and a value in that many columns, row by row. */
    static void write(Paper paper, List<String[]> pairs, int columns) {
        float wide = paper.width() / columns;
        for (int from = 0; from < pairs.size(); from += columns) {
            float top = paper.y();
            float high = 0;
            for (int i = from; i < Math.min(pairs.size(), from + columns); i++) {
                float left = paper.left() + (i - from) * wide;
                PdfStructureElement pair = paper.tag(paper.root(), "P");
                float name = paper.write(
                        paper.tag(pair, "Span"),
                        Lines.of(pairs.get(i)[0], Face.SMALL, wide - 16, 1),
                        Face.SMALL,
                        Box.left(left, top, wide - 16));
                float value = paper.write(
                        paper.tag(pair, "Span"),
                        Lines.of(pairs.get(i)[1], Face.BODY, wide - 16, 3),
                        Face.BODY,
                        Box.left(left, top - name, wide - 16));
                high = Math.max(high, name + value);
            }
            paper.to(top - high - 6);
        }
    }
}
