package dev.lodestar.alert;

import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PublishedPlans;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which rules watch a measure, by where it belongs and what plans say today. */
@Component
class RuleReach {

    private final Organisation organisation;
    private final PublishedPlans plans;

    RuleReach(Organisation organisation, PublishedPlans plans) {
        this.organisation = organisation;
        this.plans = plans;
    }

    /** Prepares rules, in at most three statements. */
    Reached of(Collection<AlertRule> rules) {
        Set<RuleScope.Kind> kinds =
                rules.stream().map(rule -> rule.scope().kind()).collect(Collectors.toSet());
        return new Reached(List.copyOf(rules), paths(kinds), measures(kinds));
    }

    /** Prepares to be asked for what windows mute, in at most two statements. */
    Reached ofWindows(Collection<MuteWindow> windows) {
        Set<RuleScope.Kind> kinds =
                windows.stream().map(window -> MuteScopes.scope(window).kind()).collect(Collectors.toSet());
        return new Reached(List.of(), paths(kinds), measures(kinds));
    }

    /** Prepares to be asked for what these kinds cover. */
    Reached ofKind(RuleScope.Kind kind) {
        return new Reached(List.of(), paths(Set.of(kind)), measures(Set.of(kind)));
    }

    private Map<String, String> paths(Set<RuleScope.Kind> kinds) {
        return kinds.contains(RuleScope.Kind.UNIT)
                ? organisation.structure().stream().collect(Collectors.toMap(UnitView::key, UnitView::path))
                : Map.of();
    }

    private Map<String, Set<String>> measures(Set<RuleScope.Kind> kinds) {
        return kinds.contains(RuleScope.Kind.PLAN)
                ? plans.documents().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, plan -> plan.getValue().measureKeys()))
                : Map.of();
    }

    /**
     * Rules, ready to be asked for those of a measure.
     *
     * @param paths of units, by key
     * @param measures of published plans, by the plan's key
     */
    record Reached(List<AlertRule> rules, Map<String, String> paths, Map<String, Set<String>> measures) {

        /** The rules that watch a measure, of each kind the nearest: its own, its plan's, that of the lowest unit. */
        List<AlertRule> of(MeasureView measure) {
            Map<Rule, AlertRule> nearest = new HashMap<>();
            rules.stream()
                    .filter(rule -> covers(rule.scope(), measure))
                    // Two kept at the same moment may both be there: the later one counts.
                    .sorted(Comparator.comparing(this::distance)
                            .thenComparing(AlertRule::id, Comparator.reverseOrder()))
                    .forEach(rule -> nearest.putIfAbsent(RuleStore.kind(rule.watch()), rule));
            return nearest.values().stream()
                    .sorted(Comparator.comparing(AlertRule::id))
                    .toList();
        }

        boolean covers(RuleScope scope, MeasureView measure) {
            return switch (scope.kind()) {
                case MEASURE -> scope.key().equals(measure.key());
                case PLAN -> measures.getOrDefault(scope.key(), Set.of()).contains(measure.key());
                case UNIT ->
                    ("/" + paths.getOrDefault(measure.unitKey(), measure.unitKey() + "/"))
                            .contains("/" + scope.key() + "/");
            };
        }

        private int distance(AlertRule rule) {
            int broad = rule.scope().kind().ordinal() * 1_000;
            return rule.scope().kind() == RuleScope.Kind.UNIT
                    ? broad - paths.getOrDefault(rule.scope().key(), "").length()
                    : broad;
        }
    }
}
