package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a small body, read strictly: {@link #check} names whatever is unknown or misshapen. */
final class BodyFields {

    private static final int LONGEST = 4_000;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    /** Reads an object that has no other fields than these. */
    BodyFields(JsonNode body, Set<String> fields) {
        this.body = body;
        if (!body.isObject()) {
            throw new InvalidInputException(
                    "",
                    "NOT_AN_OBJECT",
                    "Send {" + String.join(", ", fields.stream().sorted().toList()) + "}");
        }
        body.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> errors.add(new FieldError(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "UNKNOWN_FIELD",
                        "There is no such field; leave it out")));
    }

    /** A text that has to be there; empty when it is not, which {@link #check} then refuses. */
    String text(String field) {
        String text = optional(field);
        if (text == null || text.isBlank()) {
            add(field, "MISSING", "Give a text that is not empty");
        }
        return text == null ? "" : text;
    }

    /** A text that may be null or left out. */
    @Nullable
    String optional(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            add(field, "NOT_A_TEXT", "Give a text");
            return "-";
        }
        if (value.stringValue().length() > LONGEST) {
            add(field, "TOO_LONG", "Give at most " + LONGEST + " characters");
        }
        return value.stringValue();
    }

    /** True or false; false when it is left out. */
    boolean flag(String field) {
        JsonNode value = body.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            add(field, "NOT_A_FLAG", "Give true or false");
        }
        return value.booleanValue(false);
    }

    /** One of the names; the first when it is none of them, which {@link #check} then refuses. */
    <E extends Enum<E>> E choice(String field, E[] choices) {
        String name = body.path(field).stringValue("");
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    String names = Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
                    add(field, "NOT_A_CHOICE", "Give one of " + names);
                    return choices[0];
                });
    }

    /** A number, or a text that is one; null when it is left out. */
    @Nullable
    BigDecimal number(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isNumber() ? value.decimalValue().toString() : value.stringValue("");
        if (!DECIMAL.matcher(text).matches()) {
            add(field, "BAD_NUMBER", "Give a decimal such as 1 or \"0.5\"");
            return null;
        }
        return new BigDecimal(text);
    }

    /** A whole number that has to be there; 0 when it is not, which {@link #check} then refuses. */
    int whole(String field) {
        JsonNode value = body.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            add(field, "NOT_A_WHOLE_NUMBER", "Give a whole number such as 3");
            return 0;
        }
        return value.intValue();
    }

    /** A list of texts that has to be there. */
    List<String> texts(String field) {
        JsonNode list = body.path(field);
        if (!list.isArray() || list.valueStream().anyMatch(item -> !item.isString())) {
            add(field, "NOT_A_LIST_OF_TEXTS", "Give a list of texts");
            return List.of();
        }
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** Throws {@link InvalidInputException} when something read so far was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    void add(String field, String code, String message) {
        if (errors.stream().noneMatch(error -> error.pointer().equals("/" + field))) {
            errors.add(new FieldError("/" + field, code, message));
        }
    }
}
