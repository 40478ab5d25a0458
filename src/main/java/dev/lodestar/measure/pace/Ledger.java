package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that judging the next period needs to know of the periods before it; plain data that may be stored. It is valid
 * for the subject it was started with, as long as no number before {@code next} and no definition, pause or retirement
 * changes: after such a change judge again from a ledger taken earlier, or from the start.
 *
 * @param next the first period not walked yet
 * @param sums the running sum of values since each baseline that a cumulative definition counts from
 * @param observed whether there ever was an observation, of any period
 * @param latest the judgement of the latest closed period; null if none was judged
 * @param alertState the state of the lag rule
 * @param streak the lagging periods of the pending streak or the open incident
 * @param firedPeriod the period in which the open incident fired; null without one
 * @param openWeek the judged days of the unfinished ISO week of a DAY measure, else empty
 * @param missing the open incident of the rule MISSING; null without one
 */
public record Ledger(
        Period next,
        Map<LocalDate, RunningSum> sums,
        boolean observed,
        @Nullable Judgement latest,
        AlertState alertState,
        List<JudgedPeriod> streak,
        @Nullable Period firedPeriod,
        List<OpenDay> openWeek,
        @Nullable OpenMissing missing) {
    public Ledger {
        sums = Map.copyOf(sums);
        streak = List.copyOf(streak);
        openWeek = List.copyOf(openWeek);
    }

    /**
     * @param sum of the values since the baseline, without the baseline's own
     * @param hole whether a value is missing among them
     */
    public record RunningSum(BigDecimal sum, boolean hole) {}

    /** A judged day and the observation it was judged by. */
    public record OpenDay(JudgedPeriod judged, @Nullable Observation observation) {}

    /**
     * @param run how many periods in a row are missing up to the latest one judged
     * @param streak the longest such run
     */
    public record OpenMissing(Period startPeriod, Period latestPeriod, int run, int streak) {}
}
