package dev.lodestar.rollup;

import dev.lodestar.plan.NodeRollup;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The roll-up in memory, as little clever as possible. */
final class MemoryStore implements RollupStore {

    final Map<String, NodeRollup> states = new HashMap<>();
    int written;
    private final Map<String, List<Edge>> edges = new TreeMap<>();
    private final Map<String, Integer> versions = new HashMap<>();

    @Override
    public void enter() {
        // One test, one thread.
    }

    @Override
    public List<Edge> above(Collection<String> ids) {
        Set<String> seen = new HashSet<>(ids);
        Set<String> up = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Edge edge : all()) {
                if (seen.contains(edge.child())) {
                    more |= up.add(edge.parent()) | seen.add(edge.parent());
                }
            }
        }
        return all().stream().filter(edge -> up.contains(edge.parent())).toList();
    }

    @Override
    public List<Edge> edges(String planKey) {
        return edges.getOrDefault(planKey, List.of());
    }

    @Override
    public Map<String, NodeRollup> states(Collection<String> ids) {
        Map<String, NodeRollup> found = new HashMap<>(states);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<String, NodeRollup> nodes(String planKey) {
        Map<String, NodeRollup> found = new HashMap<>(states);
        found.keySet().removeIf(id -> !id.startsWith(planKey + "/"));
        return found;
    }

    @Override
    public Map<String, NodeRollup> everyPlans(String node) {
        Map<String, NodeRollup> found = new HashMap<>(states);
        found.keySet().removeIf(id -> !id.endsWith("/" + node));
        return found;
    }

    @Override
    public int version(String planKey) {
        return versions.getOrDefault(planKey, 0);
    }

    @Override
    public Map<String, Integer> versions() {
        return Map.copyOf(versions);
    }

    @Override
    public void put(Map<String, NodeRollup> changed, Instant at) {
        states.putAll(changed);
        written += changed.size();
    }

    @Override
    public void replace(String planKey, List<Edge> down) {
        edges.put(planKey, down);
    }

    @Override
    public void remove(Collection<String> ids) {
        states.keySet().removeAll(Set.copyOf(ids));
    }

    @Override
    public void removeUnused(Collection<String> measures) {
        Set<String> unused = new HashSet<>(measures);
        unused.removeAll(PlanTree.measures(all()));
        states.keySet().removeAll(unused);
    }

    @Override
    public void made(Map<String, Integer> plans) {
        versions.putAll(plans);
    }

    @Override
    public void clear() {
        states.clear();
        edges.clear();
        versions.clear();
    }

    @Override
    public void add(Collection<Edge> added) {
        added.forEach(edge -> edges.merge(
                Address.plan(edge.parent()),
                List.of(edge),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                        .toList()));
    }

    private List<Edge> all() {
        return edges.values().stream().flatMap(List::stream).toList();
    }
}
