package dev.lodestar.review;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.ActionPart.State;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Minutes.AgendaItem;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a review talks about: everything that is not on track, the worst first, goals before what serves them. */
final class Agenda {

    private Agenda() {}

    static List<AgendaItem> of(Outlook outlook) {
        Set<String> ofGoals = outlook.goals().stream().map(GoalPart::measure).collect(Collectors.toSet());
        Stream<AgendaItem> goals = outlook.goals().stream()
                .map(goal -> new AgendaItem("goal:" + goal.key(), goal.name(), goal.owner(), goal.status()));
        Stream<AgendaItem> strategies = outlook.strategies().stream()
                .map(strategy -> new AgendaItem(
                        "strategy:" + strategy.key(), strategy.name(), strategy.owner(), strategy.status()));
        Stream<AgendaItem> measures = outlook.measures().stream()
                .filter(measure -> !ofGoals.contains(measure.key()))
                .map(measure ->
                        new AgendaItem("measure:" + measure.key(), measure.name(), measure.owner(), measure.status()));
        Stream<AgendaItem> actions = outlook.actions().stream()
                .filter(action -> action.state() == State.OVERDUE || action.state() == State.LATE_START)
                .map(Agenda::action);
        // Sorting keeps the order of equals: goals, then strategies, measures and actions.
        return Stream.of(goals, strategies, measures, actions)
                .flatMap(items -> items)
                .filter(item -> item.status().compareTo(LightStatus.GREEN) < 0)
                .sorted(Comparator.comparing(AgendaItem::status))
                .toList();
    }

    private static AgendaItem action(ActionPart action) {
        return new AgendaItem(action.id(), action.name(), action.owner(), LightStatus.RED);
    }
}
