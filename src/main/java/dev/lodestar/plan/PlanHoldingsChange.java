package dev.lodestar.plan;

import dev.lodestar.organisation.Holder;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan in which one person, unit or measure is named in place of another; everything else stays as it is. */
record PlanHoldingsChange(Holder from, Holder to) {

    PlanDocument in(PlanDocument plan) {
        return new PlanDocument(
                plan.key(),
                plan.name(),
                swapped(Holder.Kind.UNIT, plan.unitKey()),
                plan.year(),
                person(plan.owner()),
                plan.objective(),
                plan.goals().stream().map(this::goal).toList(),
                plan.strategies().stream().map(this::strategy).toList());
    }

    private Goal goal(Goal goal) {
        return new Goal(
                goal.key(),
                goal.name(),
                person(goal.owner()),
                swapped(Holder.Kind.MEASURE, goal.measure()),
                goal.weight(),
                goal.labels());
    }

    private Strategy strategy(Strategy strategy) {
        return new Strategy(
                strategy.key(),
                strategy.name(),
                person(strategy.owner()),
                strategy.serves(),
                strategy.weight(),
                strategy.enabling(),
                strategy.labels(),
                measures(strategy),
                strategy.actions().stream().map(this::action).toList());
    }

    /** A strategy that tracks both tracks the one that stays, once. */
    private List<MeasureRef> measures(Strategy strategy) {
        Map<String, MeasureRef> measures = new LinkedHashMap<>();
        for (MeasureRef measure : strategy.measures()) {
            String key = swapped(Holder.Kind.MEASURE, measure.measure());
            measures.putIfAbsent(key, new MeasureRef(key, measure.weight()));
        }
        return List.copyOf(measures.values());
    }

    private Action action(Action action) {
        return new Action(
                action.key(),
                action.name(),
                person(action.owner()),
                action.start(),
                action.deadline(),
                action.progress(),
                action.labels());
    }

    private String person(String key) {
        return swapped(Holder.Kind.PERSON, key);
    }

    private String swapped(Holder.Kind kind, String key) {
        return from.kind() == kind && from.key().equals(key) ? to.key() : key;
    }
}
