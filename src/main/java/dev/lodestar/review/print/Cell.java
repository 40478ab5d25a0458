package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** What stands in a cell of a table. */
interface Cell {

    float height(float width);

    void draw(Paper paper, PdfStructureElement cell, float left, float top, float width);

    /** Text to the left. */
    static Cell text(String text) {
        return new Words(List.of(new Piece(text, Face.BODY, 12)), Box.Align.LEFT);
    }

    static Cell strong(String text) {
        return new Words(List.of(new Piece(text, Face.STRONG, 12)), Box.Align.LEFT);
    }

    /** A name with something smaller below it. */
    static Cell named(String name, String below) {
        return new Words(List.of(new Piece(name, Face.STRONG, 4), new Piece(below, Face.SMALL, 2)), Box.Align.LEFT);
    }

    /** Text with something smaller below it. */
    static Cell noted(String text, String below) {
        return new Words(List.of(new Piece(text, Face.BODY, 12), new Piece(below, Face.SMALL, 3)), Box.Align.LEFT);
    }

    /** A number, to the right. */
    static Cell number(String text) {
        return new Words(List.of(new Piece(text, Face.BODY, 2)), Box.Align.RIGHT);
    }

    /** A number, its unit smaller below it. */
    static Cell number(String text, String unit) {
        return new Words(List.of(new Piece(text, Face.STRONG, 2), new Piece(unit, Face.SMALL, 2)), Box.Align.RIGHT);
    }

    /** Shape and word. */
    static Cell status(LightStatus status, String word) {
        return new Light(status, word);
    }

    /** A drawing and what it says. */
    static Cell drawing(float height, String meaning, Drawing drawing) {
        return new Drawn(height, meaning, drawing);
    }

    /** Draws within a rectangle whose lower left corner is given. */
    @FunctionalInterface
    interface Drawing {
        void draw(float x, float y, float width, float height);
    }

    /** Text in one face. */
    record Piece(String text, Face face, int most) {}

    /** Pieces of text, one below the other. */
    record Words(List<Piece> pieces, Box.Align align) implements Cell {

        @Override
        public float height(float width) {
            float height = 0;
            for (Piece piece : pieces) {
                height += lines(piece, width).size() * piece.face().leading();
            }
            return height;
        }

        @Override
        public void draw(Paper paper, PdfStructureElement cell, float left, float top, float width) {
            float at = top;
            for (Piece piece : pieces) {
                List<String> lines = lines(piece, width);
                if (!lines.isEmpty()) {
                    at -= paper.write(paper.tag(cell, "P"), lines, piece.face(), new Box(left, at, width, align));
                }
            }
        }

        private static List<String> lines(Piece piece, float width) {
            return piece.text().isBlank() ? List.of() : Lines.of(piece.text(), piece.face(), width, piece.most());
        }
    }

    /** A status. */
    record Light(LightStatus status, String word) implements Cell {

        private static final float SIZE = 7;

        @Override
        public float height(float width) {
            return lines(width).size() * Face.BODY.leading();
        }

        @Override
        public void draw(Paper paper, PdfStructureElement cell, float left, float top, float width) {
            paper.decorate(() -> Shapes.draw(paper.ink(), status, left, top - 9.6f, SIZE));
            Face face = Face.BODY.in(Ink.of(status));
            paper.write(paper.tag(cell, "P"), lines(width), face, Box.left(left + SIZE + 4, top, width - SIZE - 4));
        }

        private List<String> lines(float width) {
            return new ArrayList<>(Lines.of(word, Face.BODY, width - SIZE - 4, 2));
        }
    }

    /** A drawing. */
    record Drawn(float wanted, String meaning, Drawing drawing) implements Cell {

        @Override
        public float height(float width) {
            return wanted;
        }

        @Override
        public void draw(Paper paper, PdfStructureElement cell, float left, float top, float width) {
            paper.figure(cell, meaning, () -> drawing.draw(left, top - wanted, width, wanted));
        }
    }
}
