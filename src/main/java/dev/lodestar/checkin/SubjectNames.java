package dev.lodestar.checkin;

import dev.lodestar.checkin.Subject.Kind;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names subjects, in four statements however many there are. Whoever asks has checked who may see them. */
@Component
class SubjectNames {

    private final MeasureDirectory measures;
    private final PublishedPlans plans;
    private final TaskStore tasks;

    SubjectNames(MeasureDirectory measures, PublishedPlans plans, TaskStore tasks) {
        this.measures = measures;
        this.plans = plans;
        this.tasks = tasks;
    }

    /** The names of those that are still known. */
    Map<Subject, String> of(Collection<Subject> subjects) {
        Map<Subject, String> names = new HashMap<>();
        measures.byKeys(keys(subjects, Kind.MEASURE))
                .forEach(measure -> names.put(Subject.measure(measure.key()), measure.name()));
        if (subjects.stream().anyMatch(subject -> subject.plan() != null)) {
            plans.documents().values().stream()
                    .filter(plan ->
                            subjects.stream().anyMatch(subject -> plan.key().equals(subject.plan())))
                    .flatMap(SubjectNames::nodes)
                    .forEach(named -> names.put(named.subject(), named.name()));
        }
        List<Long> numbers = keys(subjects, Kind.TASK).stream()
                .flatMap(key -> TaskAccess.number(key).stream())
                .toList();
        tasks.titles(numbers).forEach((id, title) -> names.put(Subject.task(id), title));
        names.keySet().retainAll(List.copyOf(subjects));
        return names;
    }

    private record Named(Subject subject, String name) {}

    private static Stream<Named> nodes(PlanDocument plan) {
        Stream<Named> goals =
                plan.goals().stream().map(goal -> new Named(Subject.goal(plan.key(), goal.key()), goal.name()));
        Stream<Named> strategies = plan.strategies().stream()
                .map(strategy -> new Named(Subject.strategy(plan.key(), strategy.key()), strategy.name()));
        Stream<Named> actions = plan.strategies().stream()
                .flatMap(strategy -> strategy.actions().stream())
                .map(action -> new Named(Subject.action(plan.key(), action.key()), action.name()));
        return Stream.of(goals, strategies, actions).flatMap(Function.identity());
    }

    private static List<String> keys(Collection<Subject> subjects, Kind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind)
                .map(Subject::key)
                .toList();
    }
}
