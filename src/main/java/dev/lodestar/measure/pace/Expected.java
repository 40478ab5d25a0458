package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a curve says of a period: a value, a range, or why there is neither.
 *
 * @param absence NOT_STARTED or NO_TARGET; null if a target applies
 */
record Expected(
        @Nullable Judgement absence,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    static final Expected NOT_STARTED = new Expected(Judgement.NOT_STARTED, null, null, null);
    static final Expected NO_TARGET = new Expected(Judgement.NO_TARGET, null, null, null);

    static Expected of(BigDecimal value) {
        return new Expected(null, value, null, null);
    }

    static Expected between(BigDecimal lower, BigDecimal upper) {
        return new Expected(null, null, lower, upper);
    }
}
