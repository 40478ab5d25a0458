package dev.lodestar.measure;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of one reported number whether it can be kept. */
final class ReportCheck {

    private static final int WHOLE_DIGITS = 38;
    private static final int DECIMALS = 20;
    private static final int NOTE = 2000;

    private ReportCheck() {}

    /** The number to keep as some later revision, or the refusal. */
    static Checked check(int row, Report report, MeasureView measure) {
        Period period;
        try {
            period = Period.parse(measure.frequency(), report.period());
        } catch (IllegalArgumentException e) {
            return Checked.refused(Receipt.rejected(row, "BAD_PERIOD", String.valueOf(e.getMessage())));
        }
        Receipt refusal = refusal(row, report, measure.kind());
        if (refusal != null) {
            return Checked.refused(refusal);
        }
        StoredNumber.Slot slot = new StoredNumber.Slot(measure.id(), period.firstDay());
        return new Checked(
                report.withdrawn()
                        ? new StoredNumber(slot, 0, null, null, null, true, report.note())
                        : new StoredNumber(
                                slot,
                                0,
                                report.value(),
                                report.numerator(),
                                report.denominator(),
                                false,
                                report.note()),
                null);
    }

    private static @Nullable Receipt refusal(int row, Report report, Kind kind) {
        boolean parts = report.numerator() != null || report.denominator() != null;
        String note = report.note();
        if (note != null && note.length() > NOTE) {
            return Receipt.rejected(
                    row, "NOTE_TOO_LONG", "The note is longer than " + NOTE + " characters; shorten it");
        }
        if (report.withdrawn()) {
            return report.value() != null || parts
                    ? Receipt.rejected(
                            row, "WITHDRAWN_WITH_VALUE", "A withdrawal carries no number; leave the number out")
                    : null;
        }
        if (report.value() == null && !parts) {
            return Receipt.rejected(
                    row, "EMPTY", "There is no number; send 0 for zero, or withdrawn: true to take the number back");
        }
        if (kind == Kind.RATIO ? report.value() != null : parts) {
            return Receipt.rejected(
                    row,
                    "WRONG_PARTS",
                    kind == Kind.RATIO
                            ? "A RATIO takes numerator and denominator, not value"
                            : "A " + kind + " takes value, not numerator and denominator");
        }
        return Stream.of(report.value(), report.numerator(), report.denominator())
                        .allMatch(ReportCheck::fits)
                ? null
                : Receipt.rejected(
                        row,
                        "TOO_MANY_DIGITS",
                        "At most " + WHOLE_DIGITS + " digits before and " + DECIMALS + " after the point can be kept");
    }

    private static boolean fits(@Nullable BigDecimal number) {
        if (number == null || number.signum() == 0) {
            return number == null || Math.abs((long) number.scale()) < 10_000;
        }
        if (Math.abs((long) number.scale()) > 10_000) {
            return false;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= WHOLE_DIGITS;
    }

    /** Either a number to keep or a refusal. */
    record Checked(@Nullable StoredNumber number, @Nullable Receipt refusal) {

        static Checked refused(Receipt refusal) {
            return new Checked(null, refusal);
        }
    }
}
