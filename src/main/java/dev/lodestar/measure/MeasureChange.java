package dev.lodestar.measure;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a measure that was otherwise before.
 *
 * @param unitKey where the measure belongs
 * @param period whose number was corrected; null for a new definition
 * @param at when it was recorded
 * @param by the source or person that reported, or who redefined
 * @param note the note of the correction, or the reason of a rebaseline
 * @param before the number, or the last target, until then; null when there was none
 * @param after the number, or the last target, since; null when it was withdrawn
 * @param eased true when the new target is easier to meet
 * @param version of the definition since; 0 for a correction
 */
public record MeasureChange(
        Kind kind,
        String measureKey,
        String name,
        String unit,
        String unitKey,
        @Nullable String period,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        boolean eased,
        int version) {

    /** What changed. */
    public enum Kind {
        /** A number that was already reported. */
        CORRECTED,
        /** What is expected. */
        REDEFINED
    }
}
