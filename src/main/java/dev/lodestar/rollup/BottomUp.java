package dev.lodestar.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts nodes in an order in which children come before what rests on them (Tarjan). Nodes that rest on each other, which
 * links are kept from but a later version of a plan may bring about, come together.
 */
final class BottomUp {

    private final Map<String, List<Edge>> below;
    private final Map<String, Visit> visits = new HashMap<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final List<Set<String>> groups = new ArrayList<>();

    private BottomUp(Map<String, List<Edge>> below) {
        this.below = below;
    }

    /** The nodes that have an entry, in groups of those that rest on each other, children first. */
    static List<Set<String>> of(Map<String, List<Edge>> below) {
        BottomUp order = new BottomUp(below);
        below.keySet().forEach(order::walk);
        return order.groups;
    }

    /** Deep cascades must not be limited by the stack of a thread, so the way down is kept in a list. */
    private void walk(String start) {
        if (!visits.containsKey(start)) {
            enter(start);
        }
        while (!path.isEmpty()) {
            Visit visit = path.getLast();
            if (visit.next < visit.edges.size()) {
                step(visit, visit.edges.get(visit.next++).child());
            } else {
                leave(path.removeLast());
            }
        }
    }

    private void step(Visit visit, String child) {
        Visit seen = visits.get(child);
        if (seen != null) {
            if (seen.open) {
                visit.lowest = Math.min(visit.lowest, seen.number);
            }
        } else if (below.containsKey(child)) {
            enter(child);
        }
    }

    private void enter(String id) {
        Visit visit = new Visit(id, visits.size(), below.getOrDefault(id, List.of()));
        visits.put(id, visit);
        open.addLast(visit);
        path.addLast(visit);
    }

    private void leave(Visit visit) {
        if (!path.isEmpty()) {
            path.getLast().lowest = Math.min(path.getLast().lowest, visit.lowest);
        }
        if (visit.lowest == visit.number) {
            Set<String> group = new HashSet<>();
            while (visit.open) {
                Visit member = open.removeLast();
                member.open = false;
                group.add(member.id);
            }
            groups.add(group);
        }
    }

    /** Where the walk is at a node. */
    private static final class Visit {

        private final String id;
        private final int number;
        private final List<Edge> edges;
        private int lowest;
        private int next;
        private boolean open = true;

        Visit(String id, int number, List<Edge> edges) {
            this.id = id;
            this.number = number;
            this.edges = edges;
            this.lowest = number;
        }
    }
}
