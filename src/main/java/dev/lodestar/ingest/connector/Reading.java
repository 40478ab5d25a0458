package dev.lodestar.ingest.connector;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a source answered for one period. */
public sealed interface Reading {

    /**
     * A number.
     *
     * @param value of a FLOW or STOCK
     * @param numerator of a RATIO
     * @param denominator of a RATIO
     */
    record Found(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) implements Reading {}

    /** No row, or NULL in it: the source does not know, which is not zero. */
    record Nothing() implements Reading {}

    /**
     * An answer that cannot be a number of that measure.
     *
     * @param code {@code COLUMNS}, {@code ROWS} or {@code NUMBER}
     * @param message what is wrong and the way out
     */
    record Refused(String code, String message) implements Reading {}
}
