package dev.lodestar.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done, beside what is on record.
 *
 * @param fired how often it would have fired in all
 * @param measures those it watches, those where it would have fired most often first
 */
public record RuleTrial(int fired, List<OfMeasure> measures) {

    /** Keeps its own copy of the list. */
    public RuleTrial {
        measures = List.copyOf(measures);
    }

    /**
     * One measure.
     *
     * @param would the incidents that the rule would have raised, in order
     * @param now those that the facts of today support by the rule of this kind as it is
     */
    public record OfMeasure(String key, String name, List<Run> would, List<Run> now) {

        /** Keeps its own copies of the lists. */
        public OfMeasure {
            would = List.copyOf(would);
            now = List.copyOf(now);
        }
    }

    /**
     * An incident in a trial.
     *
     * @param resolved null while open
     * @param streak how many periods were wrong
     */
    public record Run(String start, String fired, @Nullable String resolved, int streak) {}
}
