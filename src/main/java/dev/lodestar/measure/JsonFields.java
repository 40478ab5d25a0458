package dev.lodestar.measure;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of JSON objects and remembers everything that is wrong with them; a wrong field reads as a stand-in. */
class JsonFields {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,38}(\\.\\d{1,20})?");
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final List<FieldError> errors = new ArrayList<>();

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    void fail(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    void only(JsonNode node, String pointer, String... names) {
        if (!node.isObject()) {
            fail(pointer, "NOT_AN_OBJECT", "Give an object with " + String.join(", ", names));
            return;
        }
        Set<String> known = Set.of(names);
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fail(at(pointer, name), "UNKNOWN_FIELD", "There is no such field; leave it out"));
    }

    LocalDate date(JsonNode node, String pointer, String name) {
        JsonNode value = node.path(name);
        if (isAbsent(value)) {
            fail(at(pointer, name), "MISSING", "Give a date such as 2026-03-31");
            return NO_DATE;
        }
        try {
            return LocalDate.parse(value.stringValue(""));
        } catch (DateTimeException e) {
            fail(at(pointer, name), "BAD_DATE", "Give a date such as 2026-03-31");
            return NO_DATE;
        }
    }

    BigDecimal number(JsonNode node, String pointer, String name) {
        if (isAbsent(node.path(name))) {
            fail(at(pointer, name), "MISSING", "Give a decimal such as \"12.5\"");
            return BigDecimal.ZERO;
        }
        BigDecimal number = optionalNumber(node, pointer, name);
        return number == null ? BigDecimal.ZERO : number;
    }

    @Nullable
    BigDecimal optionalNumber(JsonNode node, String pointer, String name) {
        JsonNode value = node.path(name);
        if (isAbsent(value)) {
            return null;
        }
        String text = value.isNumber() ? plain(value.decimalValue()) : value.stringValue("");
        if (!DECIMAL.matcher(text).matches()) {
            fail(
                    at(pointer, name),
                    "BAD_NUMBER",
                    "Give a decimal such as \"12.5\", with at most 38 digits before and 20 after the point");
            return null;
        }
        return new BigDecimal(text);
    }

    int whole(JsonNode node, String pointer, String name) {
        JsonNode value = node.path(name);
        if (isAbsent(value)) {
            fail(at(pointer, name), "MISSING", "Give a whole number");
            return 1;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fail(at(pointer, name), "BAD_NUMBER", "Give a whole number");
            return 1;
        }
        return value.intValue();
    }

    <E extends Enum<E>> E choice(JsonNode node, String pointer, String name, Class<E> type, @Nullable E otherwise) {
        JsonNode value = node.path(name);
        if (isAbsent(value) && otherwise != null) {
            return otherwise;
        }
        String text = value.stringValue("");
        E[] choices = type.getEnumConstants();
        for (E choice : choices) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        fail(
                at(pointer, name),
                isAbsent(value) ? "MISSING" : "NOT_A_CHOICE",
                "Give one of " + Arrays.toString(choices));
        return otherwise == null ? choices[0] : otherwise;
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? "" : number.toPlainString();
    }

    private static String at(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
