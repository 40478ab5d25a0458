package dev.lodestar.dashboard;

import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.plan.LightStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The one sentence above the goals: what needs the reader, and how many are on track.
 *
 * @param key of the text
 * @param parameters of the text: the goal that is named, how many stand like it besides, how many are on track, of how
 *     many
 */
public record Headline(String key, List<Object> parameters) {

    private static final String PREFIX = "dashboard.headline.";

    /** The sentence about these goals, or about measures of no plan. */
    public static Headline of(List<GoalRow> rows, boolean plan) {
        String of = plan ? ".goals" : ".measures";
        List<GoalRow> red = with(rows, LightStatus.RED::equals);
        List<GoalRow> amber = with(rows, LightStatus.AMBER::equals);
        List<GoalRow> silent = with(rows, LightStatus::silent);
        int green = with(rows, LightStatus.GREEN::equals).size();
        if (!red.isEmpty()) {
            return about("red", of, red, green, rows.size());
        }
        if (!amber.isEmpty()) {
            return about("amber", of, amber, green, rows.size());
        }
        if (!silent.isEmpty()) {
            return about("silent", of, silent, green, rows.size());
        }
        if (green == 0) {
            return new Headline(PREFIX + "waiting" + of, List.of(rows.size()));
        }
        String state = green == rows.size() ? "green" : "some";
        return new Headline(PREFIX + state + of, List.of(green, rows.size()));
    }

    private static Headline about(String state, String of, List<GoalRow> like, int green, int all) {
        GoalRow worst =
                like.stream().min(Comparator.comparing(Headline::relativeGap)).orElseThrow();
        return new Headline(PREFIX + state + of, List.of(worst.name(), like.size() - 1, green, all));
    }

    /** How far off, as a share of what was expected, so that cars and percents compare. */
    private static BigDecimal relativeGap(GoalRow row) {
        MeasureStatus measure = row.measure();
        if (measure == null || measure.gap() == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal base = measure.expected() == null ? measure.expectedUpper() : measure.expected();
        return base == null || base.signum() == 0
                ? measure.gap()
                : measure.gap().divide(base.abs(), MathContext.DECIMAL32);
    }

    private static List<GoalRow> with(List<GoalRow> rows, Predicate<LightStatus> status) {
        return rows.stream().filter(row -> status.test(row.status())).toList();
    }
}
