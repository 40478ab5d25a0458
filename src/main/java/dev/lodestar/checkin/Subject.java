package dev.lodestar.checkin;

import org.jspecify.annotations.Nullable;

/**
 * What a check-in is about.
 *
 * @param plan the key of the plan of a GOAL, STRATEGY or ACTION; null for the others
 * @param key of the measure, goal, strategy or action, or the number of the task
 */
public record Subject(Kind kind, @Nullable String plan, String key) {

    /** What there is to say something about. */
    public enum Kind {
        MEASURE,
        GOAL,
        STRATEGY,
        ACTION,
        TASK
    }

    /** A measure by its key. */
    public static Subject measure(String key) {
        return new Subject(Kind.MEASURE, null, key);
    }

    /** A goal of a plan. */
    public static Subject goal(String plan, String key) {
        return new Subject(Kind.GOAL, plan, key);
    }

    /** A strategy of a plan. */
    public static Subject strategy(String plan, String key) {
        return new Subject(Kind.STRATEGY, plan, key);
    }

    /** An action of a plan. */
    public static Subject action(String plan, String key) {
        return new Subject(Kind.ACTION, plan, key);
    }

    /** A task by its number. */
    public static Subject task(long id) {
        return new Subject(Kind.TASK, null, Long.toString(id));
    }
}
