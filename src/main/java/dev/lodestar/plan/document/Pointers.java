package dev.lodestar.plan.document;

import java.util.List;

/** Leads from a JSON pointer into a document to the node it means. */
public final class Pointers {

    private Pointers() {}

    /**
     * The node and the field a pointer leads to.
     *
     * @param field empty when it leads to the node as a whole
     */
    public record Place(NodeRef node, String field) {}

    /** Where the pointer leads; to the plan itself when it leads nowhere else. */
    public static Place of(PlanDocument plan, String pointer) {
        List<String> parts = List.of(pointer.split("/", -1));
        return switch (part(parts, 1)) {
            case "objective" -> new Place(NodeRef.OBJECTIVE, "text");
            case "goals" -> goal(plan, parts);
            case "strategies" -> strategy(plan, parts);
            default -> new Place(NodeRef.PLAN, part(parts, 1));
        };
    }

    private static Place goal(PlanDocument plan, List<String> parts) {
        int index = index(parts, 2);
        return index < 0 || index >= plan.goals().size()
                ? new Place(NodeRef.PLAN, "")
                : new Place(NodeRef.goal(plan.goals().get(index).key()), part(parts, 3));
    }

    private static Place strategy(PlanDocument plan, List<String> parts) {
        int index = index(parts, 2);
        if (index < 0 || index >= plan.strategies().size()) {
            return new Place(NodeRef.PLAN, "");
        }
        PlanDocument.Strategy strategy = plan.strategies().get(index);
        int below = index(parts, 4);
        if (part(parts, 3).equals("measures")
                && below >= 0
                && below < strategy.measures().size()) {
            String measure = strategy.measures().get(below).measure();
            return new Place(NodeRef.measure(strategy.key(), measure), part(parts, 5));
        }
        if (part(parts, 3).equals("actions")
                && below >= 0
                && below < strategy.actions().size()) {
            return new Place(NodeRef.action(strategy.actions().get(below).key()), part(parts, 5));
        }
        return new Place(NodeRef.strategy(strategy.key()), part(parts, 3));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static int index(List<String> parts, int index) {
        String part = part(parts, index);
        return part.matches("\\d{1,6}") ? Integer.parseInt(part) : -1;
    }
}
