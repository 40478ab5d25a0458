package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import org.openpdf.text.pdf.PdfContentByte;

/** The shape of each status, drawn, because no font has them all. */
final class Shapes {

    private Shapes() {}

    /** Draws the shape in a square of that size whose lower left corner is given. */
    static void draw(PdfContentByte ink, LightStatus status, float x, float y, float size) {
        ink.setColorFill(Ink.of(status));
        ink.setColorStroke(Ink.of(status));
        float r = size / 2;
        switch (status) {
            case GREEN -> {
                ink.circle(x + r, y + r, r * 0.92f);
                ink.fill();
            }
            case AMBER -> {
                ink.moveTo(x + r, y + size);
                ink.lineTo(x + size, y);
                ink.lineTo(x, y);
                ink.closePath();
                ink.fill();
            }
            case RED -> {
                ink.rectangle(x + size * 0.07f, y + size * 0.07f, size * 0.86f, size * 0.86f);
                ink.fill();
            }
            case NO_TARGET, CLOSED -> {
                ink.rectangle(x + size * 0.1f, y + size * 0.42f, size * 0.8f, size * 0.16f);
                ink.fill();
            }
            case PAUSED -> {
                ink.rectangle(x + size * 0.2f, y + size * 0.1f, size * 0.2f, size * 0.8f);
                ink.rectangle(x + size * 0.6f, y + size * 0.1f, size * 0.2f, size * 0.8f);
                ink.fill();
            }
            case NO_DATA, STALE, NOT_STARTED -> ring(ink, status, x, y, r);
        }
    }

    private static void ring(PdfContentByte ink, LightStatus status, float x, float y, float r) {
        ink.setLineWidth(r * 0.25f);
        if (status == LightStatus.NO_DATA) {
            ink.setLineDash(r * 0.4f, r * 0.385f, 0);
        }
        ink.circle(x + r, y + r, r * 0.85f);
        ink.stroke();
        ink.setLineDash(0);
        if (status == LightStatus.STALE) {
            ink.moveTo(x + r, y + r * 1.55f);
            ink.lineTo(x + r, y + r);
            ink.lineTo(x + r * 1.4f, y + r * 0.75f);
            ink.stroke();
        }
    }
}
