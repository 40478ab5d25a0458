package dev.lodestar.api.v1;

import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Numbers in, and every revision of them out. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Observations")
class ObservationController {

    private final Observations observations;

    ObservationController(Observations observations) {
        this.observations = observations;
    }

    @Operation(
            summary = "Report up to 10,000 numbers",
            description = "An array of {measure, period, value} or {measure, period, numerator, denominator}, with"
                    + " note? and withdrawn?. Good rows are kept, bad rows named; the same rows again change nothing.")
    @PostMapping(path = "/observations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ReceiptsJson report(@RequestBody JsonNode body) {
        return ReceiptsJson.of(ReportBatch.ofArray(body).report(observations));
    }

    @Operation(
            summary = "Report up to 10,000 numbers as CSV",
            description = "A header row, then rows; the columns are measure, period, value, numerator, denominator,"
                    + " note and withdrawn, in any order.")
    @PostMapping(path = "/observations", consumes = "text/csv")
    ReceiptsJson reportCsv(@RequestBody(required = false) byte @Nullable [] csv) {
        return ReceiptsJson.of(
                ReportBatch.of(CsvRows.read(csv == null ? new byte[0] : csv)).report(observations));
    }

    @Operation(
            summary = "List every revision of a measure's numbers",
            description = "By period and revision; from and to are labels of periods, both included.")
    @GetMapping("/measures/{key}/observations")
    Page<RevisionJson> revisions(
            @PathVariable String key,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        RevisionCursor after = RevisionCursor.parse(cursor, from);
        List<ObservationView> found = observations.of(key, after.period(), to).stream()
                .filter(after::precedes)
                .toList();
        return Page.cut(found, Page.limit(limit), RevisionCursor::of, RevisionJson::of);
    }

    /** One revision of one period's number. */
    record RevisionJson(
            String period,
            int revision,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            boolean withdrawn,
            String source,
            @Nullable Long runId,
            @Nullable String note,
            Instant recordedAt) {

        static RevisionJson of(ObservationView view) {
            return new RevisionJson(
                    view.period(),
                    view.revision(),
                    PlainNumber.of(view.value()),
                    PlainNumber.of(view.numerator()),
                    PlainNumber.of(view.denominator()),
                    view.withdrawn(),
                    view.source(),
                    view.runId(),
                    view.note(),
                    view.recordedAt());
        }
    }
}
