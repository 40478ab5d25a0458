package dev.lodestar.dashboard;

import dev.lodestar.plan.LightStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stood at one moment and at a later one.
 *
 * @param then the whole at the earlier moment
 * @param now the whole at the later moment
 * @param goals those of either moment, in the later plan's order, then those that are gone
 * @param strategies those of either moment, in the same order
 * @param opened alerts raised between, the newest first
 * @param closed alerts open at the earlier moment and not at the later
 * @param versions of the plan that were published between, the newest first
 */
public record Comparison(
        Dashboard then,
        Dashboard now,
        List<Pair<GoalRow>> goals,
        List<Pair<StrategyRow>> strategies,
        List<AlertLine> opened,
        List<AlertLine> closed,
        List<Change.PlanVersion> versions) {

    /** Which way something moved. */
    public enum Move {
        BETTER,
        WORSE,
        SAME,
        CAME,
        WENT,
        /** Between statuses of which neither is worse, such as not started and paused. */
        OTHERWISE
    }

    /**
     * A row of either moment.
     *
     * @param then null when it was not there yet
     * @param now null when it is not there any more
     */
    public record Pair<T>(@Nullable T then, @Nullable T now, Move move) {}

    /** Which way a status moved; what counts is better the nearer it is to on track. */
    static Move move(@Nullable LightStatus then, @Nullable LightStatus now) {
        if (then == null || now == null) {
            return then == null ? Move.CAME : Move.WENT;
        }
        if (then == now) {
            return Move.SAME;
        }
        if (!then.counts() || !now.counts()) {
            return Move.OTHERWISE;
        }
        return then.compareTo(now) < 0 ? Move.BETTER : Move.WORSE;
    }
}
