package dev.lodestar.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one arithmetic of all numbers that are judged: 34 digits while calculating, 9 decimals when compared or shown. */
public final class Decimals {
    /** Every calculation uses this context: 34 significant digits, half-even. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final int GUARD_SCALE = 20;
    private static final int SHOWN_SCALE = 9;

    private Decimals() {}

    /**
     * Rounds half-even to 20 decimals and then half-even to 9. The first step settles ties that a 34-digit quotient
     * misses by its last digit. The result always has scale 9.
     */
    public static BigDecimal rounded(BigDecimal value) {
        var guarded = value.scale() > GUARD_SCALE ? value.setScale(GUARD_SCALE, RoundingMode.HALF_EVEN) : value;
        return guarded.setScale(SHOWN_SCALE, RoundingMode.HALF_EVEN);
    }

    /** The rounded number as a plain decimal string without trailing zeros; zero is {@code 0}. */
    public static String plain(BigDecimal value) {
        var rounded = rounded(value);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
