package dev.lodestar.alert;

import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Streak;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.alert.rule.Watching;
import dev.lodestar.measure.Evaluations;
import dev.lodestar.measure.Evaluations.Replay;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.IncidentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What rules of one's own find in measures, by a replay of all their closed periods; costs one statement without any. */
@Component
class RuleFindings {

    private final RuleStore rules;
    private final RuleReach reach;
    private final Evaluations evaluations;
    private final MeasureDirectory measures;

    RuleFindings(RuleStore rules, RuleReach reach, Evaluations evaluations, MeasureDirectory measures) {
        this.rules = rules;
        this.reach = reach;
        this.evaluations = evaluations;
        this.measures = measures;
    }

    /** The findings of these measures; one that no rule watches is left out, unless what one found is still open. */
    Map<Long, OwnFindings> of(Collection<Long> measureIds, Instant at, Instant knownAt) {
        List<AlertRule> watching = rules.inForce(knownAt).stream()
                .filter(rule -> !(rule.watch() instanceof LagWatch))
                .toList();
        if (watching.isEmpty() || measureIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<AlertRule>> applying = applying(watching, measures.byIds(measureIds));
        Map<Long, OwnFindings> found = new HashMap<>();
        evaluations
                .replays(applying.keySet(), at, knownAt)
                .forEach((id, replay) -> found.put(id, found(replay, applying.getOrDefault(id, List.of()))));
        rules.withOpenFindings(measureIds).forEach(id -> found.putIfAbsent(id, OwnFindings.NONE));
        return found;
    }

    private Map<Long, List<AlertRule>> applying(List<AlertRule> watching, List<MeasureView> views) {
        RuleReach.Reached reached = reach.of(watching);
        Map<Long, List<AlertRule>> applying = new HashMap<>();
        for (MeasureView measure : views) {
            List<AlertRule> own = reached.of(measure);
            if (!own.isEmpty()) {
                applying.put(measure.id(), own);
            }
        }
        return applying;
    }

    private static OwnFindings found(Replay replay, List<AlertRule> rules) {
        Map<Rule, LocalDate> from = new EnumMap<>(Rule.class);
        List<Finding> found = new ArrayList<>();
        for (AlertRule rule : rules) {
            Rule kind = RuleStore.kind(rule.watch());
            from.put(kind, rule.from());
            found.addAll(found(replay, rule.watch(), rule.from()));
        }
        return new OwnFindings(from, found);
    }

    /** What watching this from a day on finds. */
    static List<Finding> found(Replay replay, Watch watch, LocalDate from) {
        Map<Integer, Definition> definitions = replay.subject().definitions().stream()
                .collect(Collectors.toMap(Definition::version, Function.identity(), (one, other) -> other));
        return Watching.of(watch, replay.evaluation().periods(), definitions, from).stream()
                .map(streak -> finding(RuleStore.kind(watch), streak))
                .toList();
    }

    private static Finding finding(Rule rule, Streak streak) {
        return new Finding(
                new IncidentKey(rule, streak.start()),
                streak.fired(),
                streak.resolved(),
                streak.resolved() == null ? IncidentState.FIRING : IncidentState.RESOLVED,
                streak.periods().size(),
                streak.periods().stream().map(EvidenceRow::of).toList());
    }
}
