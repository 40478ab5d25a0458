package dev.lodestar.response;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a countermeasure is to do to its measure, in the measure's unit.
 *
 * @param kind how the value is meant
 * @param by the label of the period that is to show it
 */
public record ExpectedEffect(Kind kind, BigDecimal value, String by) {

    /** How a value is meant. */
    public enum Kind {
        /** That much more, or less, than before it was given. */
        CHANGE,
        /** To come to that. */
        LEVEL
    }

    /**
     * Whether the effect is there.
     *
     * @param from the number before the countermeasure was given; null when there was none
     * @param reached the number of the period that was to show it
     */
    boolean isMet(@Nullable BigDecimal from, BigDecimal reached) {
        if (kind == Kind.LEVEL) {
            boolean down = from != null && from.compareTo(value) > 0;
            return down ? reached.compareTo(value) <= 0 : reached.compareTo(value) >= 0;
        }
        BigDecimal change = from == null ? reached : reached.subtract(from);
        return value.signum() < 0 ? change.compareTo(value) <= 0 : change.compareTo(value) >= 0;
    }
}
