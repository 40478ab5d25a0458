package dev.lodestar.plan.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether two writings of a node say the same: nothing is as good as empty, and a number is one also as a text. */
final class Sameness {

    private Sameness() {}

    static boolean alike(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null || isNothing(one) || isNothing(other)) {
            return (one == null || isNothing(one)) && (other == null || isNothing(other));
        }
        if (one.isObject() && other.isObject()) {
            Set<String> fields = new TreeSet<>(one.propertyNames());
            fields.addAll(other.propertyNames());
            return fields.stream().allMatch(field -> alike(value(one, field), value(other, field)));
        }
        if (one.isArray() && other.isArray()) {
            boolean same = one.size() == other.size();
            for (int i = 0; same && i < one.size(); i++) {
                same = alike(one.get(i), other.get(i));
            }
            return same;
        }
        return one.equals(other) || isSameNumber(one, other);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull()
                || node.isMissingNode()
                || node.isBoolean() && !node.booleanValue()
                || node.isString() && node.stringValue().isEmpty()
                || node.isContainer() && node.isEmpty();
    }

    /** No progress is as good as none said, while a weight of 0 is a statement: shown, but not counted. */
    private static @Nullable JsonNode value(JsonNode node, String field) {
        JsonNode value = node.get(field);
        boolean none = field.equals("progress")
                && value != null
                && value.isNumber()
                && value.decimalValue().signum() == 0;
        return none ? null : value;
    }

    private static boolean isSameNumber(JsonNode one, JsonNode other) {
        Optional<BigDecimal> first = number(one);
        return first.isPresent()
                && number(other)
                        .filter(second -> second.compareTo(first.get()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return node.isNumber()
                    ? Optional.of(node.decimalValue())
                    : node.isString() ? Optional.of(new BigDecimal(node.stringValue())) : Optional.empty();
        } catch (NumberFormatException text) {
            return Optional.empty();
        }
    }
}
