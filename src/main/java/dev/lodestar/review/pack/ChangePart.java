package dev.lodestar.review.pack;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number that was corrected, or a measure that was redefined.
 *
 * @param kind CORRECTED or REDEFINED
 * @param unit of the numbers
 * @param period whose number was corrected; null for a redefinition
 * @param before the number, or the last target, until then
 * @param after the number, or the last target, since
 * @param eased true when the new target is easier to meet
 */
public record ChangePart(
        String kind,
        String measure,
        String measureName,
        String unit,
        @Nullable String period,
        Instant at,
        PersonName by,
        @Nullable String note,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        boolean eased) {}
