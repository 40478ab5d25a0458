package dev.lodestar.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan. Texts and references that a draft has not filled in yet are empty strings, its dates null; a published
 * plan has all of them.
 *
 * @param key unique in the tenant
 * @param name as it is shown
 * @param unitKey the unit whose plan it is
 * @param year the plan's year
 * @param owner the key of the person who answers for it
 * @param objective what is to become true
 * @param goals the objective's numbers
 * @param strategies the choices that get there
 */
public record PlanDocument(
        String key,
        String name,
        String unitKey,
        int year,
        String owner,
        Objective objective,
        List<Goal> goals,
        List<Strategy> strategies) {

    /** Keeps its own copies of the lists. */
    public PlanDocument {
        goals = List.copyOf(goals);
        strategies = List.copyOf(strategies);
    }

    /** The measures of goals and strategies, each once, in the order they appear. */
    public Set<String> measureKeys() {
        Set<String> keys = new LinkedHashSet<>();
        goals.forEach(goal -> keys.add(goal.measure()));
        strategies.forEach(strategy -> strategy.measures().forEach(measure -> keys.add(measure.measure())));
        keys.remove("");
        return keys;
    }

    /** How many goals, strategies, measures and actions it has. */
    public int nodes() {
        return goals.size()
                + strategies.stream()
                        .mapToInt(strategy -> 1
                                + strategy.measures().size()
                                + strategy.actions().size())
                        .sum();
    }

    /**
     * The one sentence.
     *
     * @param text in words
     */
    public record Objective(String text) {}

    /**
     * A number of the objective.
     *
     * @param key unique among the plan's goals
     * @param name as it is shown
     * @param owner the key of a person
     * @param measure the key of the measure that carries the number
     * @param weight in the roll-up; null for 1, and 0 for shown but not counted
     * @param labels words it can be found by
     */
    public record Goal(
            String key,
            String name,
            String owner,
            String measure,
            @Nullable BigDecimal weight,
            List<String> labels) {

        /** Keeps its own copy of the labels. */
        public Goal {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A choice.
     *
     * @param key unique among the plan's strategies
     * @param name as it is shown
     * @param owner the key of a person
     * @param serves the keys of the goals it serves
     * @param weight in the roll-up; null for 1, and 0 for shown but not counted
     * @param enabling true when it makes others possible, false when it wins in the market itself
     * @param labels words it can be found by
     * @param measures the dashboard measures that track it
     * @param actions who does what by when
     */
    public record Strategy(
            String key,
            String name,
            String owner,
            List<String> serves,
            @Nullable BigDecimal weight,
            boolean enabling,
            List<String> labels,
            List<MeasureRef> measures,
            List<Action> actions) {

        /** Keeps its own copies of the lists. */
        public Strategy {
            serves = List.copyOf(serves);
            labels = List.copyOf(labels);
            measures = List.copyOf(measures);
            actions = List.copyOf(actions);
        }
    }

    /**
     * A dashboard measure of a strategy.
     *
     * @param measure the key of the measure
     * @param weight in the roll-up; null for 1, and 0 for shown but not counted
     */
    public record MeasureRef(String measure, @Nullable BigDecimal weight) {}

    /**
     * Something to do.
     *
     * @param key unique among the plan's actions
     * @param name as it is shown
     * @param owner the key of a person
     * @param start the first day of work
     * @param deadline the last day
     * @param progress percent, 0 to 100
     * @param labels words it can be found by
     */
    public record Action(
            String key,
            String name,
            String owner,
            @Nullable LocalDate start,
            @Nullable LocalDate deadline,
            int progress,
            List<String> labels) {

        /** Keeps its own copy of the labels. */
        public Action {
            labels = List.copyOf(labels);
        }

        /** True when it is finished. */
        public boolean done() {
            return progress == 100;
        }

        /** True when the day is past its deadline and it is not finished. */
        public boolean overdue(LocalDate today) {
            return !done() && deadline != null && today.isAfter(deadline);
        }

        /** True when the day is past its start and nothing was done yet. */
        public boolean lateStart(LocalDate today) {
            return progress == 0 && start != null && today.isAfter(start);
        }
    }
}
