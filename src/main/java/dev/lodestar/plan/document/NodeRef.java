package dev.lodestar.plan.document;

import dev.lodestar.kernel.Key;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a node of a plan by what never changes while it is edited: {@code plan}, {@code objective}, {@code goal:g1},
 * {@code strategy:s1}, {@code action:a1}, {@code measure:s1/bookings}.
 *
 * @param key of the goal, strategy or action, or of the measure; empty for the plan and its objective
 * @param strategy the key of the strategy that a measure tracks; null for all others
 */
public record NodeRef(NodeKind kind, String key, @Nullable String strategy) {

    /** The plan itself. */
    public static final NodeRef PLAN = new NodeRef(NodeKind.PLAN, "", null);

    /** The one sentence. */
    public static final NodeRef OBJECTIVE = new NodeRef(NodeKind.OBJECTIVE, "", null);

    /** A goal by its key. */
    public static NodeRef goal(String key) {
        return new NodeRef(NodeKind.GOAL, key, null);
    }

    /** A strategy by its key. */
    public static NodeRef strategy(String key) {
        return new NodeRef(NodeKind.STRATEGY, key, null);
    }

    /** An action by its key. */
    public static NodeRef action(String key) {
        return new NodeRef(NodeKind.ACTION, key, null);
    }

    /** A dashboard measure of a strategy. */
    public static NodeRef measure(String strategy, String measure) {
        return new NodeRef(NodeKind.MEASURE, measure, strategy);
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<NodeRef> parse(String text) {
        if (text.equals("plan")) {
            return Optional.of(PLAN);
        }
        if (text.equals("objective")) {
            return Optional.of(OBJECTIVE);
        }
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "goal" -> keyed(rest, goal(rest));
            case "strategy" -> keyed(rest, strategy(rest));
            case "action" -> keyed(rest, action(rest));
            case "measure" -> measure(rest);
            default -> Optional.empty();
        };
    }

    private static Optional<NodeRef> keyed(String key, NodeRef ref) {
        return Key.isValid(key) ? Optional.of(ref) : Optional.empty();
    }

    private static Optional<NodeRef> measure(String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String strategy = rest.substring(0, slash);
        String measure = rest.substring(slash + 1);
        return Key.isValid(strategy) ? keyed(measure, measure(strategy, measure)) : Optional.empty();
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case PLAN, OBJECTIVE -> name;
            case MEASURE -> name + ":" + strategy + "/" + key;
            case GOAL, STRATEGY, ACTION -> name + ":" + key;
        };
    }
}
