package dev.lodestar.api.v1;

import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Receipt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers in as a stream of any length: what was answered is stored, whatever happens to the rest. */
@RestController
@Tag(name = "Observations")
class NdjsonController {

    static final String NDJSON = "application/x-ndjson";

    private static final int CHUNK = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(NdjsonController.class);

    private final Observations observations;
    private final JsonMapper json;

    NdjsonController(Observations observations, JsonMapper json) {
        this.observations = observations;
        this.json = json;
    }

    @Operation(
            summary = "Report numbers as a stream, one JSON object a line",
            description = "Rows are kept in chunks; for each a line {row, status, code?, message?} is answered while"
                    + " the rest is still being sent. A last line with a type and a status of 500 means that the rows"
                    + " after the answered ones were not kept: send those again.")
    @PostMapping(path = "/api/v1/observations", consumes = NDJSON)
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RowLines lines = new RowLines(request.getInputStream());
        List<JsonNode> chunk = chunk(lines);
        // The first chunk is recorded before the answer begins, so that whoever may not report is told by the status.
        List<Receipt> receipts = ReportBatch.of(chunk).report(observations);
        response.setContentType(NDJSON);
        OutputStream out = response.getOutputStream();
        long before = 0;
        while (!chunk.isEmpty()) {
            write(out, before, receipts);
            response.flushBuffer();
            before += chunk.size();
            chunk = chunk(lines);
            try {
                receipts = ReportBatch.of(chunk).report(observations);
            } catch (RuntimeException e) {
                LOG.error("A stream of observations broke off after {} rows", before, e);
                line(out, ProblemKind.INTERNAL.problem("Rows from " + before + " on were not kept; send them again"));
                return;
            }
        }
    }

    private List<JsonNode> chunk(RowLines lines) throws IOException {
        List<JsonNode> chunk = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            chunk.add(node(line));
            if (chunk.size() == CHUNK) {
                break;
            }
        }
        return chunk;
    }

    private JsonNode node(byte[] line) {
        try {
            return json.readTree(line);
        } catch (JacksonException | NumberFormatException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private void write(OutputStream out, long before, List<Receipt> receipts) throws IOException {
        for (Receipt receipt : receipts) {
            line(out, ReceiptsJson.Row.of(before, receipt));
        }
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }
}
