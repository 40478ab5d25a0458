package dev.lodestar.alert;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts to list.
 *
 * @param state FIRING, RECOVERING, RESOLVED or CANCELLED_BY_CORRECTION; null means any
 * @param measureKey null means any
 * @param unitKey alerts of the measures of this unit and of those below it; null means any
 */
public record AlertFilter(
        @Nullable String state,
        @Nullable String measureKey,
        @Nullable String unitKey) {

    /** Every alert. */
    public static final AlertFilter ANY = new AlertFilter(null, null, null);
}
