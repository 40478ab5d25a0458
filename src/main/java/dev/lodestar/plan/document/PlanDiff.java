package dev.lodestar.plan.document;

import dev.lodestar.plan.document.FlatPlan.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two versions of a plan, node by node: in the order of the newer version, then what is gone. A node
 * counts as moved when it lies in another strategy, or when leaving the others in place takes it to be the one that
 * moved: of a list the fewest possible nodes move.
 */
public final class PlanDiff {

    private final FlatPlan before;
    private final FlatPlan after;

    private PlanDiff(FlatPlan before, FlatPlan after) {
        this.before = before;
        this.after = after;
    }

    /** The differences from one version to another; none when they are the same. */
    public static List<PlanChange> between(PlanDocument before, PlanDocument after) {
        return new PlanDiff(FlatPlan.of(before), FlatPlan.of(after)).changes();
    }

    private List<PlanChange> changes() {
        Set<NodeRef> moved = moved();
        List<PlanChange> changes = new ArrayList<>();
        for (Node now : after.nodes().values()) {
            Node was = before.nodes().get(now.ref());
            if (was == null) {
                changes.add(new PlanChange.Added(now.ref(), now.name()));
                continue;
            }
            if (moved.contains(now.ref())) {
                changes.add(new PlanChange.Moved(
                        now.ref(), now.name(), was.parent(), now.parent(), was.index(), now.index()));
            }
            fields(was, now, changes);
        }
        for (Node was : before.nodes().values()) {
            if (!after.nodes().containsKey(was.ref())) {
                changes.add(new PlanChange.Removed(was.ref(), was.name()));
            }
        }
        return changes;
    }

    private static void fields(Node was, Node now, List<PlanChange> changes) {
        Set<String> names = new LinkedHashSet<>(now.fields().keySet());
        names.addAll(was.fields().keySet());
        for (String field : names) {
            String old = was.fields().get(field);
            String value = now.fields().get(field);
            if (!Objects.equals(old, value)) {
                changes.add(new PlanChange.Changed(now.ref(), now.name(), field, old, value));
            }
        }
    }

    private Set<NodeRef> moved() {
        Set<NodeRef> moved = new HashSet<>();
        after.lists().forEach((list, refs) -> {
            List<Node> known = new ArrayList<>();
            for (NodeRef ref : refs) {
                Node was = before.nodes().get(ref);
                if (was != null && Objects.equals(was.parent(), parent(ref))) {
                    known.add(was);
                } else if (was != null) {
                    moved.add(ref);
                }
            }
            moved.addAll(outOfOrder(known));
        });
        return moved;
    }

    private @org.jspecify.annotations.Nullable String parent(NodeRef ref) {
        return Objects.requireNonNull(after.nodes().get(ref)).parent();
    }

    /** All but a longest run of nodes that still follow each other as before (patience sorting). */
    private static Set<NodeRef> outOfOrder(List<Node> nodes) {
        int[] tails = new int[nodes.size()];
        int[] previous = new int[nodes.size()];
        int length = 0;
        for (int i = 0; i < nodes.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (nodes.get(tails[middle]).index() < nodes.get(i).index()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<NodeRef> moved = new HashSet<>();
        nodes.forEach(node -> moved.add(node.ref()));
        for (int at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = previous[at]) {
            moved.remove(nodes.get(at).ref());
        }
        return moved;
    }

    /** The nodes that a list of changes is about. */
    public static Set<NodeRef> touched(List<PlanChange> changes) {
        Set<NodeRef> touched = new LinkedHashSet<>();
        changes.forEach(change -> touched.add(change.node()));
        return touched;
    }

    /** How the nodes of a plan are called, by their address. */
    public static Map<NodeRef, String> names(PlanDocument plan) {
        Map<NodeRef, String> names = new java.util.LinkedHashMap<>();
        FlatPlan.of(plan).nodes().forEach((ref, node) -> names.put(ref, node.name()));
        return names;
    }
}
