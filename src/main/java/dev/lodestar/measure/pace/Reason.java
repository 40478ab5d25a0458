package dev.lodestar.measure.pace;

/** Why a period is {@link Judgement#UNKNOWN}. */
public enum Reason {
    /** No value, or a part of a ratio is lacking. */
    MISSING,
    /** A cumulative measure lacks an earlier value. */
    MISSING_EARLIER,
    /** The denominator is zero or below the minimum. */
    TOO_FEW
}
