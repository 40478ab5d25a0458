package dev.lodestar.history;

import dev.lodestar.plan.ComputedImpact.Incidents;
import dev.lodestar.plan.ComputedImpact.OwnerChange;
import dev.lodestar.plan.ComputedImpact.StatusShift;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version taking the place of another: what follows from the two documents and from how their measures stand now.
 *
 * @param before null when there was no version yet; then everything is new
 */
record VersionChange(@Nullable PlanDocument before, PlanDocument after) {

    /**
     * The nodes that other plans may hang on and that say something else now; a strategy does with what is below it. What
     * only has another place among its like says the same.
     */
    Set<NodeRef> touched() {
        Set<NodeRef> touched = new LinkedHashSet<>();
        if (before == null) {
            return touched;
        }
        Map<NodeRef, Part> was = parts(before);
        Map<NodeRef, Part> is = parts(after);
        Set<NodeRef> nodes = new LinkedHashSet<>(is.keySet());
        nodes.addAll(was.keySet());
        for (NodeRef node : nodes) {
            Part then = was.get(node);
            Part now = is.get(node);
            if (!Objects.equals(then, now)) {
                touched.add(node);
                Stream.of(Optional.ofNullable(then), Optional.ofNullable(now))
                        .flatMap(Optional::stream)
                        .flatMap(part -> Optional.ofNullable(part.strategy()).stream())
                        .forEach(strategy -> touched.add(NodeRef.strategy(strategy)));
            }
        }
        return touched;
    }

    private static Map<NodeRef, Part> parts(PlanDocument document) {
        Map<NodeRef, Part> parts = new LinkedHashMap<>();
        parts.put(NodeRef.OBJECTIVE, new Part(null, document.objective()));
        document.goals().forEach(goal -> parts.put(NodeRef.goal(goal.key()), new Part(null, goal)));
        for (Strategy strategy : document.strategies()) {
            String key = strategy.key();
            parts.put(NodeRef.strategy(key), new Part(null, alone(strategy)));
            strategy.measures()
                    .forEach(measure -> parts.put(NodeRef.measure(key, measure.measure()), new Part(key, measure)));
            strategy.actions().forEach(action -> parts.put(NodeRef.action(action.key()), new Part(key, action)));
        }
        return parts;
    }

    private static Strategy alone(Strategy strategy) {
        return new Strategy(
                strategy.key(),
                strategy.name(),
                strategy.owner(),
                strategy.serves(),
                strategy.weight(),
                strategy.enabling(),
                strategy.labels(),
                List.of(),
                List.of());
    }

    /** What a node says, and the strategy it is part of. */
    private record Part(@Nullable String strategy, Record content) {}

    /** The measures of either version. */
    Set<String> measures() {
        Set<String> keys = new LinkedHashSet<>(after.measureKeys());
        keys.addAll(measuresBefore());
        return keys;
    }

    private Set<String> measuresBefore() {
        return before == null ? Set.of() : before.measureKeys();
    }

    /** Who owns more or fewer of the plan, its goals, strategies and actions than before, by key. */
    List<OwnerChange> owners() {
        Map<String, Integer> was = before == null ? Map.of() : owned(before);
        Map<String, Integer> is = owned(after);
        Set<String> people = new LinkedHashSet<>(was.keySet());
        people.addAll(is.keySet());
        return people.stream()
                .sorted()
                .map(person -> new OwnerChange(person, was.getOrDefault(person, 0), is.getOrDefault(person, 0)))
                .filter(change -> change.before() != change.after())
                .toList();
    }

    private static Map<String, Integer> owned(PlanDocument document) {
        Map<String, Integer> owned = new TreeMap<>();
        owned.merge(document.owner(), 1, Integer::sum);
        document.goals().forEach(goal -> owned.merge(goal.owner(), 1, Integer::sum));
        for (Strategy strategy : document.strategies()) {
            owned.merge(strategy.owner(), 1, Integer::sum);
            strategy.actions().forEach(action -> owned.merge(action.owner(), 1, Integer::sum));
        }
        owned.remove("");
        return owned;
    }

    /** The nodes that stand otherwise, came or went: those of the new version in its order, then those that are gone. */
    List<StatusShift> statuses(Map<String, Light> lights) {
        Map<NodeRef, Standing> was = before == null ? Map.of() : Standing.of(before, lights);
        Map<NodeRef, Standing> is = Standing.of(after, lights);
        List<StatusShift> shifts = new ArrayList<>();
        is.forEach((node, now) -> {
            Standing then = was.get(node);
            LightStatus status = then == null ? null : then.status();
            if (status != now.status()) {
                shifts.add(new StatusShift(node.toString(), now.name(), status, now.status()));
            }
        });
        was.forEach((node, then) -> {
            if (!is.containsKey(node)) {
                shifts.add(new StatusShift(node.toString(), then.name(), then.status(), null));
            }
        });
        return shifts;
    }

    /** The open incidents of either version's measures, given how many there are by measure. */
    Incidents incidents(Map<String, Integer> open) {
        Set<String> was = measuresBefore();
        Set<String> is = after.measureKeys();
        return new Incidents(sum(was, open), sum(is, open), others(was, is, open), others(is, was, open));
    }

    private static int sum(Set<String> measures, Map<String, Integer> open) {
        return measures.stream().mapToInt(key -> open.getOrDefault(key, 0)).sum();
    }

    private static List<String> others(Set<String> of, Set<String> without, Map<String, Integer> open) {
        return of.stream()
                .filter(key -> open.containsKey(key) && !without.contains(key))
                .toList();
    }
}
