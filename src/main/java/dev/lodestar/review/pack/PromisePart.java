package dev.lodestar.review.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a version of the plan promised of a measure, and whether it came.
 *
 * @param direction RISE, FALL or HOLD
 * @param state WAITING, DUE or CLOSED
 * @param verdict null while it waits
 * @param then the measure's number when it was promised
 * @param later the number on the day
 * @param note its author's last word
 */
public record PromisePart(
        int version,
        String measure,
        String measureName,
        String unit,
        String direction,
        LocalDate by,
        PersonName author,
        String state,
        @Nullable String verdict,
        @Nullable BigDecimal then,
        @Nullable BigDecimal later,
        @Nullable String note) {}
