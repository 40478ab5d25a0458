package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Rows that came together: those that can be read are reported, the others refused, each for itself. */
final class ReportBatch {

    private final List<Report> reports = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final TreeMap<Integer, Receipt> receipts = new TreeMap<>();

    private ReportBatch() {}

    /** The rows of a JSON array; throws {@link InvalidInputException} when it is none, or too long. */
    static ReportBatch ofArray(JsonNode body) {
        JsonNode rows = body.isObject() ? body.path(body.has("items") ? "items" : "observations") : body;
        if (!rows.isArray()) {
            throw new InvalidInputException("", "NOT_A_LIST", "Send a JSON array of observations");
        }
        return of(new ArrayList<>(rows.values()));
    }

    /** These rows; a missing node stands for one that was unreadable. */
    static ReportBatch of(List<JsonNode> rows) {
        if (rows.size() > Observations.MOST) {
            throw new InvalidInputException("", "TOO_MANY_ROWS", "At most " + Observations.MOST + " rows a call");
        }
        ReportBatch batch = new ReportBatch();
        for (int row = 0; row < rows.size(); row++) {
            batch.add(row, rows.get(row));
        }
        return batch;
    }

    /** Reports them; answers one receipt a row, in the order in which they came. */
    List<Receipt> report(Observations observations) {
        List<Receipt> answers = observations.report(reports);
        for (int i = 0; i < answers.size(); i++) {
            Receipt answer = answers.get(i);
            int row = places.get(i);
            receipts.put(row, new Receipt(row, answer.outcome(), answer.code(), answer.message()));
        }
        return List.copyOf(receipts.values());
    }

    private void add(int row, JsonNode node) {
        try {
            reports.add(ReportReader.read(node));
            places.add(row);
        } catch (ReportReader.BadRowException e) {
            receipts.put(row, new Receipt(row, Outcome.REJECTED, e.code(), e.getMessage()));
        }
    }
}
