package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads observations from CSV as RFC 4180 has it, with a header row, into the rows that JSON would have brought. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRows() {}

    /** Reads all rows; throws {@link InvalidInputException} when the text is no CSV or a column is not known. */
    static List<JsonNode> read(byte[] csv) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(new ByteArrayInputStream(csv), decoder))
                .setFormat(FORMAT)
                .get()) {
            List<String> columns = columns(parser.getHeaderNames());
            List<JsonNode> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(row(columns, row));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new InvalidInputException(
                    "", "NOT_CSV", "Send UTF-8 text with a header row and commas, quoted as in RFC 4180");
        }
    }

    private static List<String> columns(List<String> header) {
        List<String> columns = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (String name : header) {
            String column = columns.isEmpty() && name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name;
            columns.add(column);
            if (!ReportReader.FIELDS.contains(column)) {
                errors.add(new FieldError(
                        "/" + column, "UNKNOWN_FIELD", "The columns are " + String.join(", ", ReportReader.FIELDS)));
            }
        }
        for (String needed : List.of("measure", "period")) {
            if (!columns.contains(needed)) {
                errors.add(new FieldError("/" + needed, "MISSING", "The header row lacks this column"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return columns;
    }

    private static JsonNode row(List<String> columns, CSVRecord row) {
        if (row.size() != columns.size()) {
            return JsonNodeFactory.instance.missingNode();
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            String text = row.get(i);
            if ("withdrawn".equals(columns.get(i)) && ("true".equals(text) || "false".equals(text))) {
                node.put("withdrawn", "true".equals(text));
            } else if (!text.isEmpty()) {
                node.put(columns.get(i), text);
            }
        }
        return node;
    }
}
