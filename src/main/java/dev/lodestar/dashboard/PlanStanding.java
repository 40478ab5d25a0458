package dev.lodestar.dashboard;

import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a plan against the current statuses of its measures. */
final class PlanStanding {

    private final PlanDocument plan;
    private final Names names;
    private final Map<String, MeasureStatus> measures = new HashMap<>();

    /** The part of the plan that the units have to do with: they employ an owner or answer for a measure of it. */
    PlanStanding(PlanDocument document, List<MeasureStatus> measures, Names names, Set<String> units) {
        this.names = names;
        measures.forEach(measure -> this.measures.put(measure.measureKey(), measure));
        this.plan = units.isEmpty() ? document : concerning(document, units);
    }

    Standing now(int weeks) {
        Map<String, Light> lights = new HashMap<>();
        measures.values().forEach(measure -> lights.put(measure.measureKey(), light(measure)));
        Bowler bowler = new Bowler(measures.values(), weeks);
        Rollup rollup = Rollup.of(plan, lights);
        return new Standing(
                plan.goals().stream().map(this::goal).toList(),
                plan.strategies().stream()
                        .map(strategy -> strategy(strategy, rollup))
                        .toList(),
                new Grid(
                        bowler.weeks(),
                        plan.strategies().stream()
                                .map(strategy -> row(strategy, bowler))
                                .toList()),
                rollup.plan().coverage());
    }

    private GoalRow goal(Goal goal) {
        MeasureStatus measure = measures.get(goal.measure());
        return new GoalRow(
                goal.key(),
                goal.name(),
                names.person(goal.owner()),
                names.unit(measure == null ? names.unitOf(goal.owner()) : measure.unitKey()),
                measure == null ? LightStatus.NOT_STARTED : status(measure),
                measure);
    }

    private StrategyRow strategy(Strategy strategy, Rollup rollup) {
        NodeRollup node = Objects.requireNonNull(rollup.strategies().get(strategy.key()));
        return new StrategyRow(
                strategy.key(), strategy.name(), names.person(strategy.owner()), node.status(), node.progress());
    }

    /** A measure without weight is shown on its own screen, but says nothing about the strategy. */
    private Grid.Row row(Strategy strategy, Bowler bowler) {
        List<MeasureStatus> counted = strategy.measures().stream()
                .filter(reference ->
                        reference.weight() == null || reference.weight().signum() > 0)
                .map(reference -> measures.get(reference.measure()))
                .filter(Objects::nonNull)
                .toList();
        return new Grid.Row(strategy.key(), strategy.name(), names.person(strategy.owner()), bowler.cells(counted));
    }

    private PlanDocument concerning(PlanDocument all, Set<String> units) {
        return new PlanDocument(
                all.key(),
                all.name(),
                all.unitKey(),
                all.year(),
                all.owner(),
                all.objective(),
                all.goals().stream()
                        .filter(goal -> concerns(units, goal.owner(), Stream.of(goal.measure())))
                        .toList(),
                all.strategies().stream()
                        .filter(strategy -> concerns(
                                units,
                                strategy.owner(),
                                strategy.measures().stream().map(MeasureRef::measure)))
                        .toList());
    }

    private boolean concerns(Set<String> units, String owner, Stream<String> keys) {
        return units.contains(names.unitOf(owner))
                || keys.map(measures::get).anyMatch(measure -> measure != null && units.contains(measure.unitKey()));
    }

    static LightStatus status(MeasureStatus measure) {
        return LightStatus.valueOf(measure.status().name());
    }

    private static Light light(MeasureStatus measure) {
        return new Light(
                measure.measureKey(),
                measure.name(),
                measure.unit(),
                status(measure),
                measure.actual(),
                measure.expected(),
                measure.expectedLower(),
                measure.expectedUpper(),
                measure.target(),
                measure.progress(),
                measure.owner());
    }
}
