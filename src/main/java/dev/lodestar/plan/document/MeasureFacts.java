package dev.lodestar.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a plan need to know of a measure, by its newest definition.
 *
 * @param key of the measure
 * @param name as it is shown
 * @param unit of its numbers, such as {@code cars} or {@code %}
 * @param owner the key of a person
 * @param baseline whether it says where it starts from
 * @param hasTarget whether it says where it is to get to: a target value, or the two bounds of a range
 * @param targetDate the day of the last target
 */
public record MeasureFacts(
        String key,
        String name,
        String unit,
        @Nullable String owner,
        Baseline baseline,
        boolean hasTarget,
        @Nullable LocalDate targetDate) {

    /** Whether a measure says where it starts from. */
    public enum Baseline {
        PRESENT,
        /** Its expectation grows out of a baseline (LINEAR, SEASONAL), but there is none. */
        MISSING,
        /** It is judged against the target alone (STEP, and so RANGE), so nothing starts anywhere. */
        NOT_NEEDED
    }
}
