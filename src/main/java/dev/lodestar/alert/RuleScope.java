package dev.lodestar.alert;

/**
 * What a rule watches.
 *
 * @param key of the measure, unit or plan
 */
public record RuleScope(Kind kind, String key) {

    /** The narrower of two wins: a measure's own rule over its plan's, that over its unit's. */
    public enum Kind {
        /** One measure. */
        MEASURE,
        /** The measures that a published plan names. */
        PLAN,
        /** The measures of a unit and of those below it. */
        UNIT
    }
}
