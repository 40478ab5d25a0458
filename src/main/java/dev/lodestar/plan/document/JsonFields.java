package dev.lodestar.plan.document;

import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a JSON object field by field; notes what is wrong and goes on, so that one answer names everything. */
final class JsonFields {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final int LONGEST_SHOWN = 63;
    private static final BigDecimal HEAVIEST = new BigDecimal(1_000_000);
    private static final int FINEST = 9;

    private final JsonNode node;
    private final String pointer;
    private final Problems problems;

    JsonFields(JsonNode node, String pointer, Problems problems, Set<String> known) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(pointer, "type.object", "Send an object with " + String.join(", ", known));
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(
                        at(name), "field.unknown", "There is no such field; known here: " + String.join(", ", known)));
    }

    String at(String field) {
        String shown = field.length() > LONGEST_SHOWN ? field.substring(0, LONGEST_SHOWN) + "…" : field;
        return pointer + "/" + shown.replace("~", "~0").replace("/", "~1");
    }

    JsonNode child(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }

    /** A key that has to be there. */
    String key(String field) {
        String key = reference(field);
        if (child(field).isMissingNode()) {
            problems.add(at(field), "field.missing", "Add " + field);
        } else if (child(field).isString() && key.isEmpty()) {
            problems.add(at(field), "key.form", "Fill in " + field);
        }
        return key;
    }

    /** A key, or an empty string while it is not filled in. */
    String reference(String field) {
        String text = string(field);
        if (text.isEmpty() || Key.isValid(text)) {
            return text;
        }
        problems.add(
                at(field),
                "key.form",
                "A key is 1 to 63 lower-case letters, digits or hyphens and starts with a letter or digit");
        return "";
    }

    /** Text that has to be there, of visible characters. */
    String name(String field, int longest) {
        String text = text(field, longest);
        if (child(field).isMissingNode()) {
            problems.add(at(field), "field.missing", "Add " + field);
        } else if (child(field).isString() && !PlainText.filled(text)) {
            problems.add(at(field), "text.blank", "Fill in " + field);
        }
        return text;
    }

    /** Text of visible characters, or an empty string while it is not filled in. */
    String text(String field, int longest) {
        String text = string(field);
        if (text.length() > longest) {
            problems.add(at(field), "text.too-long", "At most " + longest + " characters; these are " + text.length());
        } else if (PlainText.hides(text)) {
            problems.add(
                    at(field), "text.hidden-characters", "Remove control, zero-width and text-direction characters");
        }
        return text;
    }

    private String string(String field) {
        JsonNode value = child(field);
        if (value.isString()) {
            return value.stringValue();
        }
        if (!value.isMissingNode()) {
            problems.add(at(field), "type.string", "Send a string");
        }
        return "";
    }

    /** A whole number within bounds, or the default where there is none; without a default it has to be there. */
    int whole(String field, int least, int most, @Nullable Integer otherwise) {
        JsonNode value = child(field);
        if (value.isMissingNode()) {
            if (otherwise == null) {
                problems.add(at(field), "field.missing", "Add " + field);
            }
            return otherwise == null ? least : otherwise;
        }
        if (!value.isIntegralNumber()) {
            problems.add(at(field), "type.integer", "Send a whole number");
            return least;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            problems.add(at(field), "number.range", "Send a number from " + least + " to " + most);
            return least;
        }
        return value.intValue();
    }

    /** True or false; false where there is nothing. */
    boolean flag(String field) {
        JsonNode value = child(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add(at(field), "type.boolean", "Send true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    /** A weight of 0 or more, without trailing zeros; null where there is none. */
    @Nullable
    BigDecimal weight(String field) {
        JsonNode value = child(field);
        if (value.isMissingNode()) {
            return null;
        }
        // Beyond what a double holds it would throw; the default is out of range and refused like any such number.
        String text =
                value.isNumber() ? value.decimalValue(BigDecimal.ONE.negate()).toString() : value.stringValue("");
        if (!DECIMAL.matcher(text).matches()) {
            problems.add(at(field), "type.number", "Send a decimal such as 1 or \"0.5\"");
            return null;
        }
        BigDecimal weight = new BigDecimal(text);
        if (weight.signum() < 0
                || weight.compareTo(HEAVIEST) > 0
                || weight.stripTrailingZeros().scale() > FINEST) {
            problems.add(
                    at(field),
                    "number.range",
                    "A weight is a number from 0 to " + HEAVIEST + " with at most " + FINEST + " decimals");
            return null;
        }
        BigDecimal plain = weight.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A day, or null while it is not filled in. */
    @Nullable
    LocalDate day(String field) {
        String text = string(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (Period.isWithinLimits(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below, like a day out of range
        }
        problems.add(at(field), "date.form", "Send a day such as 2026-03-31");
        return null;
    }

    /** The items of an array; no array is no items. */
    <T> List<T> items(String field, int most, Function<Item, T> read) {
        JsonNode array = child(field);
        if (array.isMissingNode()) {
            return List.of();
        }
        if (!array.isArray()) {
            problems.add(at(field), "type.array", "Send an array");
            return List.of();
        }
        if (array.size() > most) {
            problems.add(at(field), "limit.items", "At most " + most + "; these are " + array.size());
            return List.of();
        }
        List<T> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(read.apply(new Item(array.get(i), at(field) + "/" + i)));
        }
        return items;
    }

    /** An item of an array, and where it is. */
    record Item(JsonNode node, String pointer) {}
}
