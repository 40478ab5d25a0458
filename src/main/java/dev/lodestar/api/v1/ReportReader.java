package dev.lodestar.api.v1;

import dev.lodestar.kernel.Key;
import dev.lodestar.measure.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one reported number. */
final class ReportReader {

    /** What a row may hold. */
    static final List<String> FIELDS =
            List.of("measure", "period", "value", "numerator", "denominator", "note", "withdrawn");

    private static final Set<String> KNOWN = Set.copyOf(FIELDS);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,2})?");
    private static final int LONGEST_PERIOD = 20;
    private static final int ECHO = 40;

    private ReportReader() {}

    /** Thrown with the reason why one row cannot be taken. */
    static final class BadRowException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        BadRowException(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Report read(JsonNode node) throws BadRowException {
        if (node.isMissingNode()) {
            throw new BadRowException("UNREADABLE", "This row cannot be read: one well-formed row a line");
        }
        if (!node.isObject()) {
            throw new BadRowException("NOT_AN_OBJECT", "A row is an object with measure, period and a number");
        }
        for (String name : node.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw new BadRowException("UNKNOWN_FIELD", "There is no field '" + shortened(name) + "'; leave it out");
            }
        }
        return new Report(
                measure(node),
                period(node),
                number(node, "value"),
                number(node, "numerator"),
                number(node, "denominator"),
                note(node.path("note")),
                withdrawn(node.path("withdrawn")));
    }

    private static String measure(JsonNode node) throws BadRowException {
        String key = text(node, "measure");
        if (!Key.isValid(key)) {
            throw new BadRowException(
                    "UNKNOWN_MEASURE", "There is no measure '" + shortened(key) + "'; define it first");
        }
        return key;
    }

    private static String period(JsonNode node) throws BadRowException {
        String label = text(node, "period");
        if (label.length() > LONGEST_PERIOD) {
            throw new BadRowException("BAD_PERIOD", "Write a period as 2026-03-01, 2026-W07, 2026-02 or 2026-Q1");
        }
        return label;
    }

    private static String text(JsonNode node, String field) throws BadRowException {
        JsonNode value = node.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new BadRowException("MISSING_FIELD", "Give '" + field + "' as a text");
        }
        return value.stringValue();
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) throws BadRowException {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return null;
        }
        String text = value.isNumber() ? value.decimalValue().toString() : value.isString() ? value.stringValue() : "";
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadRowException("BAD_NUMBER", "Give '" + field + "' as a decimal such as \"1160\" or \"0.125\"");
        }
        return new BigDecimal(text);
    }

    private static @Nullable String note(JsonNode value) throws BadRowException {
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString() || value.stringValue().codePoints().anyMatch(ReportReader::isForbidden)) {
            throw new BadRowException("BAD_NOTE", "Give 'note' as a text without control characters");
        }
        return value.stringValue();
    }

    private static boolean withdrawn(JsonNode value) throws BadRowException {
        if (!isAbsent(value) && !value.isBoolean()) {
            throw new BadRowException("BAD_FLAG", "Give 'withdrawn' as true or false");
        }
        return value.asBoolean(false);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String shortened(String text) {
        return text.length() > ECHO ? text.substring(0, ECHO) + "..." : text;
    }
}
