package dev.lodestar.organisation;

/**
 * One place that names a person, a unit or a measure.
 *
 * @param kind what names it
 * @param key of the thing that is to be opened to see it
 * @param name as it is shown
 * @param where the field or node in that thing, as a text address such as {@code goal:g1} or {@code /owner}
 * @param href of its screen, relative to the product's root; empty when it has none
 */
public record Use(Kind kind, String key, String name, String where, String href) {

    /** What may name a person, a unit or a measure. */
    public enum Kind {
        PERSON,
        UNIT,
        PLAN,
        GOAL,
        STRATEGY,
        ACTION,
        DRAFT,
        MEASURE,
        SHARING,
        REBASELINE,
        SOURCE,
        QUERY,
        TASK,
        ALERT
    }
}
