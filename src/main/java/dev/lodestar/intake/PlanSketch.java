package dev.lodestar.intake;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook will become, before anything is created. Owners are as written there.
 *
 * @param measures each once; goals and strategies name them by their place in this list
 * @param problems what could not be read, or is worth a look
 */
public record PlanSketch(
        String objective,
        List<GoalSketch> goals,
        List<StrategySketch> strategies,
        List<MeasureSketch> measures,
        List<SketchProblem> problems) {

    /** Keeps its own copies of the lists. */
    public PlanSketch {
        goals = List.copyOf(goals);
        strategies = List.copyOf(strategies);
        measures = List.copyOf(measures);
        problems = List.copyOf(problems);
    }

    /** How many numbers of past periods it brings. */
    public int numbers() {
        return measures.stream().mapToInt(measure -> measure.actual().size()).sum();
    }

    /**
     * A goal.
     *
     * @param measure its place in the list of measures; null when it has none yet
     */
    public record GoalSketch(
            String name, String owner, @Nullable Integer measure) {}

    /**
     * A strategy.
     *
     * @param serves places in the list of goals
     * @param measures places in the list of measures
     */
    public record StrategySketch(
            String name,
            String owner,
            List<Integer> serves,
            boolean enabling,
            List<Integer> measures,
            List<ActionSketch> actions) {

        /** Keeps its own copies of the lists. */
        public StrategySketch {
            serves = List.copyOf(serves);
            measures = List.copyOf(measures);
            actions = List.copyOf(actions);
        }
    }

    /** Something to do. */
    public record ActionSketch(
            String name,
            String owner,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            int progress) {}

    /**
     * A measure.
     *
     * @param plan what is expected of periods, by their labels; empty without a bowler
     * @param actual what was reported, by the labels of periods
     * @param sheet where it was found
     * @param cell where it was found
     */
    public record MeasureSketch(
            String name,
            String unit,
            String owner,
            Kind kind,
            Frequency frequency,
            Direction direction,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineDay,
            @Nullable BigDecimal target,
            @Nullable LocalDate due,
            Map<String, BigDecimal> plan,
            Map<String, BigDecimal> actual,
            String sheet,
            String cell) {

        /** Keeps its own copies of the maps, in the order of the periods. */
        public MeasureSketch {
            plan = Collections.unmodifiableMap(new TreeMap<>(plan));
            actual = Collections.unmodifiableMap(new TreeMap<>(actual));
        }
    }
}
