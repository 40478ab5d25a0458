package dev.lodestar.dashboard;

import dev.lodestar.measure.MeasureChange;
import java.time.Instant;

/** Something that is no longer as it was. */
public sealed interface Change {

    /** When it was recorded. */
    Instant at();

    /** The name of the person, or of the program, that did it. */
    String by();

    /**
     * A version of the plan that is shown.
     *
     * @param plan its key
     * @param number of the version
     * @param reason why the plan changed
     * @param expectedImpact what that is to do
     */
    record PlanVersion(String plan, int number, String reason, String expectedImpact, Instant at, String by)
            implements Change {}

    /** A number that was corrected, or an expectation that was redefined. */
    record OfMeasure(MeasureChange change, String by) implements Change {

        @Override
        public Instant at() {
            return change.at();
        }
    }
}
