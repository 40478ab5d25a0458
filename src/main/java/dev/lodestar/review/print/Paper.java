package dev.lodestar.review.print;

import java.awt.Color;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Pages to write on from top to bottom. Everything that is said carries a tag, so that it can be read aloud; everything
 * that only decorates is marked as such.
 */
final class Paper {

    static final float MARGIN = 40;
    private static final float FOOT = 34;
    private static final String ALT = "Alt";

    private final Document document;
    private Rectangle size;
    private Rectangle next;
    private final PdfWriter writer;
    private final PdfStructureElement root;
    private final String foot;
    private float y;
    private int page = 1;

    /**
     * Opens the first page.
     *
     * @param foot said at the foot of every page
     * @param made the moment the document says it was made
     */
    Paper(OutputStream out, Rectangle size, Locale locale, String title, String author, String foot, Instant made) {
        this.foot = foot;
        this.size = size;
        this.next = size;
        document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN);
        writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        document.addTitle(title);
        document.addAuthor(author);
        document.addCreator("Lodestar");
        document.open();
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(made.toEpochMilli());
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(calendar));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(calendar));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
        writer.addViewerPreference(new PdfName("DisplayDocTitle"), PdfBoolean.PDFTRUE);
        writer.setTabs(PdfName.S);
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        y = top();
    }

    float left() {
        return MARGIN;
    }

    float right() {
        return size.getWidth() - MARGIN;
    }

    float top() {
        return size.getHeight() - MARGIN;
    }

    float bottom() {
        return MARGIN + 14;
    }

    float width() {
        return right() - left();
    }

    /** Where the next thing goes. */
    float y() {
        return y;
    }

    void down(float by) {
        y -= by;
    }

    void to(float height) {
        y = height;
    }

    boolean fits(float height) {
        return y - height >= bottom();
    }

    PdfContentByte ink() {
        return writer.getDirectContent();
    }

    PdfStructureElement root() {
        return root;
    }

    /** Another page of the same size. */
    void turn() {
        turn(next);
    }

    /** The size of the pages to come. */
    void next(Rectangle size) {
        next = size;
    }

    /** Another page. */
    void turn(Rectangle other) {
        footer();
        size = other;
        document.setPageSize(other);
        document.newPage();
        page++;
        y = top();
    }

    void close() {
        footer();
        document.close();
    }

    /** An entry of the list of contents that readers show beside the pages. */
    void outline(String title) {
        new PdfOutline(writer.getRootOutline(), new PdfDestination(PdfDestination.FITH, y + 10), title);
    }

    PdfStructureElement tag(PdfStructureElement parent, String role) {
        return new PdfStructureElement(parent, new PdfName(role));
    }

    /** The head of a column, said to be one. */
    PdfStructureElement columnHead(PdfStructureElement row) {
        PdfStructureElement head = tag(row, "TH");
        var scope = new org.openpdf.text.pdf.PdfDictionary();
        scope.put(PdfName.O, new PdfName("Table"));
        scope.put(new PdfName("Scope"), new PdfName("Column"));
        head.put(PdfName.A, new PdfArray(scope));
        return head;
    }

    /** Draws what only decorates. */
    void decorate(Runnable drawing) {
        PdfContentByte ink = ink();
        ink.beginMarkedContentSequence(new PdfName("Artifact"));
        ink.saveState();
        drawing.run();
        ink.restoreState();
        ink.endMarkedContentSequence();
    }

    /** Draws something that says what the other text says. */
    void figure(PdfStructureElement parent, String meaning, Runnable drawing) {
        PdfStructureElement figure = tag(parent, "Figure");
        figure.put(new PdfName(ALT), new PdfString(meaning, org.openpdf.text.pdf.PdfObject.TEXT_UNICODE));
        PdfContentByte ink = ink();
        ink.beginMarkedContentSequence(figure);
        ink.saveState();
        drawing.run();
        ink.restoreState();
        ink.endMarkedContentSequence();
    }

    /** Writes lines from that height down, within that width, and returns how high they were. */
    float write(PdfStructureElement leaf, List<String> lines, Face face, Box box) {
        PdfContentByte ink = ink();
        ink.beginMarkedContentSequence(leaf);
        float height = set(lines, face, box);
        ink.endMarkedContentSequence();
        return height;
    }

    /** Writes lines that are part of a drawing or decorate. */
    float set(List<String> lines, Face face, Box box) {
        PdfContentByte ink = ink();
        float at = box.top() - face.size() * 0.98f;
        ink.beginText();
        ink.setFontAndSize(PaperFonts.get().of(face), face.size());
        ink.setColorFill(face.colour());
        for (String line : lines) {
            float free = box.width() - PaperFonts.get().width(face, line);
            float x = box.left()
                    + switch (box.align()) {
                        case LEFT -> 0;
                        case CENTRE -> free / 2;
                        case RIGHT -> free;
                    };
            ink.setTextMatrix(x, at);
            ink.showText(line);
            at -= face.leading();
        }
        ink.endText();
        return lines.size() * face.leading();
    }

    /** A paragraph over the whole width at the cursor; a new page where it does not fit. */
    void paragraph(String role, String text, Face face) {
        List<String> lines = Lines.of(text, face, width());
        int from = 0;
        while (from < lines.size()) {
            int room = Math.max(0, (int) ((y - bottom()) / face.leading()));
            if (room == 0) {
                turn();
                continue;
            }
            List<String> part = lines.subList(from, Math.min(lines.size(), from + room));
            y -= write(tag(root, role), part, face, Box.left(left(), y, width()));
            from += part.size();
        }
    }

    void fill(Color colour, float x, float low, float wide, float high) {
        ink().setColorFill(colour);
        ink().rectangle(x, low, wide, high);
        ink().fill();
    }

    void line(Color colour, float weight, float x1, float y1, float x2, float y2) {
        ink().setColorStroke(colour);
        ink().setLineWidth(weight);
        ink().moveTo(x1, y1);
        ink().lineTo(x2, y2);
        ink().stroke();
    }

    private void footer() {
        decorate(() -> {
            line(Ink.LINE, 0.5f, left(), FOOT + 6, right(), FOOT + 6);
            Face face = Face.SMALL;
            set(Lines.of(foot, face, width() - 40, 1), face, Box.left(left(), FOOT, width() - 40));
            set(List.of(Integer.toString(page)), face, new Box(right() - 40, FOOT, 40, Box.Align.RIGHT));
        });
    }
}
