package dev.lodestar.alert;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts to list.
 *
 * @param state FIRING, RECOVERING, RESOLVED or CANCELLED_BY_CORRECTION; null means any
 * @param measureKey null means any
 * @param unitKey alerts of the measures and sources of this unit and of those below it; null means any
 * @param rule null means any
 */
public record AlertFilter(
        @Nullable String state,
        @Nullable String measureKey,
        @Nullable String unitKey,
        @Nullable Rule rule) {

    /** Every alert. */
    public static final AlertFilter ANY = new AlertFilter(null, null, null, null);

    /** Of any rule. */
    public AlertFilter(@Nullable String state, @Nullable String measureKey, @Nullable String unitKey) {
        this(state, measureKey, unitKey, null);
    }
}
