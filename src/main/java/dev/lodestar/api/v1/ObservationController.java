package dev.lodestar.api.v1;

import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
class ObservationController {

    private final Observations observations;

    ObservationController(Observations observations) {
        this.observations = observations;
    }

    @PostMapping("/observations")
    ReceiptsJson report(@RequestBody JsonNode body) {
        ReportReader.Batch batch = ReportReader.read(body);
        List<Receipt> receipts = observations.report(batch.reports());
        return ReceiptsJson.of(batch, receipts);
    }

    @GetMapping("/measures/{key}/observations")
    Page<RevisionJson> revisions(
            @PathVariable String key, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        List<RevisionJson> items = new ArrayList<>();
        observations.of(key, from, to).forEach(view -> items.add(RevisionJson.of(view)));
        return Page.whole(items);
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
