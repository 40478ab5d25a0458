package dev.lodestar.checkin;

import org.jspecify.annotations.Nullable;

/**
 * What a task came from.
 *
 * @param ref the number of the review or alert; null for an OWN one
 * @param label as it is shown, such as the name of the review
 */
public record TaskOrigin(Kind kind, @Nullable Long ref, String label) {

    /** Where tasks come from. */
    public enum Kind {
        /** Decided in a review. */
        REVIEW,
        /** A countermeasure to an alert. */
        ALERT,
        /** Somebody's own. */
        OWN
    }

    /** Somebody's own. */
    public static TaskOrigin own() {
        return new TaskOrigin(Kind.OWN, null, "");
    }
}
