package dev.lodestar.alert.rule;

import java.math.BigDecimal;

/**
 * Fires when the number itself passes a bound, whatever is expected.
 *
 * @param side on which side of the bound it is wrong to be; the bound itself is right
 * @param bound in the measure's unit, of the number that is judged
 */
public record Threshold(Side side, BigDecimal bound, int periods) implements Watch {

    /** A side of a bound. */
    public enum Side {
        BELOW,
        ABOVE
    }

    boolean isPassed(BigDecimal actual) {
        int compared = actual.compareTo(bound);
        return side == Side.BELOW ? compared < 0 : compared > 0;
    }
}
