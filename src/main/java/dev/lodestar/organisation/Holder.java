package dev.lodestar.organisation;

/**
 * What other things hang on: a person who owns them, a unit they belong to, a measure they name.
 *
 * @param key unique in the tenant among those of its kind
 */
public record Holder(Kind kind, String key) {

    /** What it is. */
    public enum Kind {
        PERSON,
        UNIT,
        MEASURE
    }

    /** A person by key. */
    public static Holder person(String key) {
        return new Holder(Kind.PERSON, key);
    }

    /** A unit by key. */
    public static Holder unit(String key) {
        return new Holder(Kind.UNIT, key);
    }

    /** A measure by key. */
    public static Holder measure(String key) {
        return new Holder(Kind.MEASURE, key);
    }
}
