package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a small body strictly; what is wrong is collected, so that one answer names all of it. */
final class RequestFields {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private RequestFields(JsonNode body) {
        this.body = body;
    }

    /** Reads an object that has no fields but these; what else is there is refused with the rest. */
    static RequestFields of(JsonNode body, List<String> known) {
        if (!body.isObject()) {
            throw new InvalidInputException("", "NOT_AN_OBJECT", "Send an object with " + String.join(", ", known));
        }
        RequestFields fields = new RequestFields(body);
        for (String name : body.propertyNames()) {
            if (!known.contains(name)) {
                fields.wrong(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "UNKNOWN_FIELD",
                        "There is no such field; leave it out");
            }
        }
        return fields;
    }

    /** A text, empty when there is none. */
    String text(String name) {
        JsonNode value = body.path(name);
        if (!isAbsent(value) && !value.isString()) {
            wrong("/" + name, "NOT_A_TEXT", "Give a text");
        }
        return value.stringValue("");
    }

    /** One of these; refused when it is missing. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        E[] all = type.getEnumConstants();
        Optional<E> chosen = Arrays.stream(all)
                .filter(one -> one.name().equals(body.path(name).stringValue("")))
                .findFirst();
        if (chosen.isEmpty()) {
            wrong("/" + name, "NOT_A_CHOICE", "Use one of " + Arrays.toString(all));
        }
        return chosen;
    }

    /** A number, or a text that is one; null when there is none. */
    @Nullable
    BigDecimal number(String name) {
        JsonNode value = body.path(name);
        if (isAbsent(value)) {
            return null;
        }
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.stringValue("");
        if (!DECIMAL.matcher(text).matches()) {
            wrong("/" + name, "BAD_NUMBER", "Give a decimal such as 1 or 0.5");
            return null;
        }
        return new BigDecimal(text);
    }

    /** Whatever is there; missing when nothing is. */
    JsonNode node(String name) {
        return body.path(name);
    }

    void wrong(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
