package dev.lodestar.review.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet that is filled in and read back, as it was when the pack was made.
 *
 * @param id {@code value:<measure>/<period>}, {@code comment:<measure>}, {@code action:<key>}, {@code task:<number>} or
 *     {@code target:<measure>}
 * @param kind what may be filled in
 * @param name of the measure or action
 * @param period label of a VALUE
 * @param unit of the numbers; null for actions
 * @param hint the expected value of a VALUE, the current target of a TARGET; null when there is none
 * @param value of a FLOW or STOCK, or the current target
 * @param numerator of a RATIO
 * @param denominator of a RATIO
 * @param ratio true when numerator and denominator are asked for
 * @param confidence 1 to 5
 * @param comment the latest said
 * @param progress percent of an action
 * @param targetDate the day of the current last target
 * @param revision of what is there, to notice that it changed; 0 for nothing
 */
public record InputRow(
        String id,
        Kind kind,
        String name,
        PersonName owner,
        @Nullable String period,
        @Nullable String unit,
        @Nullable BigDecimal hint,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean ratio,
        @Nullable Integer confidence,
        @Nullable String comment,
        @Nullable Integer progress,
        @Nullable LocalDate targetDate,
        long revision) {

    /** What may be filled in. */
    public enum Kind {
        /** Value, or numerator and denominator, with a note. */
        VALUE,
        /** Comment and confidence about a measure. */
        COMMENT,
        /** Progress and a comment of an action of the plan. */
        ACTION,
        /** Progress and a comment of a follow-up. */
        TASK,
        /** Another target, with a reason. */
        TARGET
    }
}
