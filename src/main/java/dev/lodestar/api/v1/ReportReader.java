package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads reported numbers row by row, so that a bad row costs only itself. */
final class ReportReader {

    private static final Set<String> FIELDS =
            Set.of("measure", "period", "value", "numerator", "denominator", "note", "withdrawn");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,2})?");

    private ReportReader() {}

    static Batch read(JsonNode body) {
        JsonNode rows = body.isObject() ? body.path(body.has("items") ? "items" : "observations") : body;
        if (!rows.isArray()) {
            throw new InvalidInputException("", "NOT_A_LIST", "Send a JSON array of observations");
        }
        if (rows.size() > dev.lodestar.measure.Observations.MOST) {
            throw new InvalidInputException(
                    "", "TOO_MANY_ROWS", "At most " + dev.lodestar.measure.Observations.MOST + " rows a call");
        }
        List<Report> reports = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Map<Integer, Receipt> refused = new TreeMap<>();
        int row = 0;
        for (JsonNode node : rows) {
            try {
                reports.add(report(node));
                places.add(row);
            } catch (BadRow e) {
                refused.put(row, new Receipt(row, Outcome.REJECTED, e.code, e.getMessage()));
            }
            row++;
        }
        return new Batch(rows.size(), reports, places, refused);
    }

    private static Report report(JsonNode node) throws BadRow {
        if (!node.isObject()) {
            throw new BadRow("NOT_AN_OBJECT", "A row is an object with measure, period and a number");
        }
        for (String name : node.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new BadRow("UNKNOWN_FIELD", "There is no field '" + name + "'; leave it out");
            }
        }
        return new Report(
                text(node, "measure"),
                text(node, "period"),
                number(node, "value"),
                number(node, "numerator"),
                number(node, "denominator"),
                node.path("note").isString() ? node.path("note").stringValue() : null,
                node.path("withdrawn").asBoolean(false));
    }

    private static String text(JsonNode node, String field) throws BadRow {
        JsonNode value = node.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new BadRow("MISSING_FIELD", "Give '" + field + "' as a text");
        }
        return value.stringValue();
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) throws BadRow {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isNumber() ? value.decimalValue().toString() : value.isString() ? value.stringValue() : "";
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadRow("BAD_NUMBER", "Give '" + field + "' as a decimal such as \"1160\" or \"0.125\"");
        }
        return new BigDecimal(text);
    }

    /** The rows that could be read, where they stood, and the refusals of the others. */
    record Batch(int size, List<Report> reports, List<Integer> places, Map<Integer, Receipt> refused) {}

    private static final class BadRow extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        BadRow(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}
