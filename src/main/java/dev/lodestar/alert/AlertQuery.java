package dev.lodestar.alert;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts a board shows; null means any.
 *
 * @param stage those that go on or those that are over
 * @param unitKey alerts of the measures of this unit and of those below it
 * @param handler the key of the person who takes care of them
 */
public record AlertQuery(
        @Nullable Stage stage,
        @Nullable String unitKey,
        @Nullable Rule rule,
        @Nullable String handler) {

    /** How far an alert has come. */
    public enum Stage {
        /** FIRING or RECOVERING. */
        OPEN,
        /** RESOLVED or CANCELLED_BY_CORRECTION. */
        OVER
    }
}
