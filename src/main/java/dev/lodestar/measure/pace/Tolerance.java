package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far off the expectation is still green, and still amber.
 *
 * @param base what PERCENT is of; the definition's default if null
 * @param green in the measure's unit, or percent
 * @param amber in the measure's unit, or percent
 */
public record Tolerance(Type type, @Nullable Base base, BigDecimal green, BigDecimal amber) {
    /** 5 percent green, 15 percent amber, of the default base. */
    public static final Tolerance DEFAULT =
            new Tolerance(Type.PERCENT, null, BigDecimal.valueOf(5), BigDecimal.valueOf(15));

    /** What the two limits are. */
    public enum Type {
        ABSOLUTE,
        PERCENT
    }

    /** What a percentage is of. */
    public enum Base {
        /** The distance between baseline and last target. */
        SPAN,
        /** The expected value, without its sign. */
        EXPECTED,
        /** The width of the range. */
        BAND
    }
}
