package dev.lodestar.checkin;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody reports, with what they say to it.
 *
 * @param value of a FLOW or STOCK
 * @param numerator of a RATIO
 * @param denominator of a RATIO
 * @param confidence that the target will be met, 1 to 5
 * @param note how it goes
 * @param seen the revision that the writer saw; 0 for a period that had no number
 * @param files what is put beside the note
 */
public record NumberReport(
        String measure,
        String period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer confidence,
        @Nullable String note,
        int seen,
        List<NewFile> files) {

    /** Keeps its own copy of the list. */
    public NumberReport {
        files = List.copyOf(files);
    }

    /** The same without files. */
    public NumberReport(
            String measure,
            String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer confidence,
            @Nullable String note,
            int seen) {
        this(measure, period, value, numerator, denominator, confidence, note, seen, List.of());
    }
}
