package dev.lodestar.alert;

import java.util.List;

/**
 * The measures that wait for numbers of a source.
 *
 * @param count how many
 * @param first some of them, by key
 */
public record SilentMeasures(int count, List<Silent> first) {

    /** None at all. */
    public static final SilentMeasures NONE = new SilentMeasures(0, List.of());

    /** Keeps its own copy. */
    public SilentMeasures {
        first = List.copyOf(first);
    }

    /**
     * A measure without numbers.
     *
     * @param alert the number of its own alert
     */
    public record Silent(String measureKey, String measureName, String owner, long alert) {}
}
