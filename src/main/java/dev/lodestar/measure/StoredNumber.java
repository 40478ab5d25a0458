package dev.lodestar.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One revision of one period's number, on its way into or out of the store. */
record StoredNumber(
        Slot slot,
        int revision,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean withdrawn,
        @Nullable String note) {

    /** The measure and period that a number belongs to. */
    record Slot(long measureId, LocalDate firstDay) {}

    /** True when reporting the other adds nothing: the same numbers, and no note that is new. */
    boolean says(StoredNumber other) {
        return withdrawn == other.withdrawn
                && same(value, other.value)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && (other.note == null || Objects.equals(note, other.note));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
