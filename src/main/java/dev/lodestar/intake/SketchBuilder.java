package dev.lodestar.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers what the sheets of a workbook say into one plan; the same name is the same thing. */
final class SketchBuilder {

    private static final int LONGEST_NAME = 200;

    private final Map<String, GoalDraft> goals = new LinkedHashMap<>();
    private final Map<String, StrategyDraft> strategies = new LinkedHashMap<>();
    private final Map<String, MeasureDraft> measures = new LinkedHashMap<>();
    private final List<SketchProblem> problems = new ArrayList<>();
    private String objective = "";

    /** A goal being put together. */
    static final class GoalDraft {
        final String name;
        final int index;
        String owner = "";

        @Nullable
        MeasureDraft measure;

        GoalDraft(String name, int index) {
            this.name = name;
            this.index = index;
        }
    }

    void objective(String text) {
        if (objective.isEmpty()) {
            objective = text.replaceAll("\\s+", " ").strip();
        }
    }

    GoalDraft goal(String name) {
        return goals.computeIfAbsent(key(name), any -> new GoalDraft(name(name), goals.size()));
    }

    StrategyDraft strategy(String name) {
        return strategies.computeIfAbsent(key(name), any -> new StrategyDraft(name(name)));
    }

    MeasureDraft measure(String name, String sheet, String cell) {
        return measures.computeIfAbsent(key(name), any -> new MeasureDraft(name(name), sheet, cell));
    }

    List<StrategyDraft> strategies() {
        return List.copyOf(strategies.values());
    }

    List<GoalDraft> goals() {
        return List.copyOf(goals.values());
    }

    void problem(String sheet, String cell, String code, String what) {
        problems.add(new SketchProblem(sheet, cell, code, what));
    }

    /** Everything gathered; what found no place gets one, and is told. */
    PlanSketch sketch() {
        placeRest();
        List<MeasureDraft> all = List.copyOf(measures.values());
        return new PlanSketch(
                objective,
                goals.values().stream()
                        .map(goal -> new PlanSketch.GoalSketch(
                                goal.name, goal.owner, goal.measure == null ? null : all.indexOf(goal.measure)))
                        .toList(),
                strategies.values().stream()
                        .map(strategy -> strategy(strategy, all))
                        .toList(),
                all.stream().map(MeasureDraft::sketch).toList(),
                problems);
    }

    private PlanSketch.StrategySketch strategy(StrategyDraft strategy, List<MeasureDraft> all) {
        Set<Integer> serves = strategy.serves == null
                ? new TreeSet<>(IntStream.range(0, goals.size()).boxed().toList())
                : strategy.serves;
        return new PlanSketch.StrategySketch(
                strategy.name,
                strategy.owner,
                List.copyOf(serves),
                strategy.enabling,
                strategy.measures.stream().map(all::indexOf).toList(),
                strategy.actions);
    }

    private void placeRest() {
        List<MeasureDraft> rest =
                measures.values().stream().filter(measure -> !measure.placed).toList();
        for (MeasureDraft measure : rest) {
            StrategyDraft home = strategies.isEmpty()
                    ? strategy(measure.sheet)
                    : strategies.values().iterator().next();
            home.measures.add(measure);
            measure.placed = true;
            problem(measure.sheet, measure.cell, "measure.unplaced", measure.name);
        }
    }

    private static String key(String name) {
        return HeaderWords.plain(name);
    }

    private static String name(String name) {
        String one = name.replaceAll("\\s+", " ").strip();
        return one.length() <= LONGEST_NAME ? one : one.substring(0, LONGEST_NAME);
    }
}
