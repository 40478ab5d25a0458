package dev.lodestar.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows.
 *
 * @param text as it is shown, without spaces around it; empty for an empty cell
 * @param number when it is one; 85 for 85 %
 * @param day when it is one
 * @param percent true when it is shown as a percentage
 * @param continued true when a merged cell above or to the left is continued here; it shows the same
 */
public record GridCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day, boolean percent, boolean continued) {

    /** Nothing. */
    public static final GridCell EMPTY = new GridCell("", null, null, false, false);

    /** A text. */
    public static GridCell of(String text) {
        return new GridCell(text.strip(), null, null, false, false);
    }

    /** True when nothing is shown. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** True when it says something itself and does not merely continue what is beside it. */
    public boolean isOwn() {
        return !isEmpty() && !continued;
    }

    /** The same cell, continued from a merged one. */
    public GridCell asContinued() {
        return new GridCell(text, number, day, percent, true);
    }
}
