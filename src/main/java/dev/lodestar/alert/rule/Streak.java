package dev.lodestar.alert.rule;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods in a row in which something watched was wrong, enough of them to fire.
 *
 * @param periods those that were wrong, in order; periods that say nothing in between are left out
 * @param fired the period that made it fire
 * @param resolved the period that ended it; null while open
 */
public record Streak(
        List<JudgedPeriod> periods, Period fired, @Nullable Period resolved) {

    /** Keeps its own copy of the periods. */
    public Streak {
        periods = List.copyOf(periods);
    }

    /** The first period, which identifies it. */
    public Period start() {
        return periods.getFirst().period();
    }
}
