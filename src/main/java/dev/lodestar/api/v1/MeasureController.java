package dev.lodestar.api.v1;

import dev.lodestar.measure.MeasureDetail;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.Measures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Measures: define them, list them, see one. */
@RestController
@RequestMapping("/api/v1/measures")
class MeasureController {

    private final Measures measures;
    private final MeasureStatuses statuses;

    MeasureController(Measures measures, MeasureStatuses statuses) {
        this.measures = measures;
        this.statuses = statuses;
    }

    @GetMapping
    Page<MeasureJson.Listed> list(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        int most = Page.limit(limit);
        List<MeasureStatus> found =
                statuses.list(new MeasureFilter(status, unit, q), cursor == null ? "" : cursor, most + 1);
        return Page.cut(found, most, MeasureStatus::measureKey, MeasureJson.Listed::of);
    }

    @GetMapping("/{key}")
    ResponseEntity<MeasureJson> get(@PathVariable String key) {
        MeasureDetail detail = measures.get(key);
        return ResponseEntity.ok()
                .eTag(Versions.tag(detail.measure().version()))
                .body(MeasureJson.of(detail));
    }

    @PutMapping("/{key}")
    ResponseEntity<MeasureJson> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode document) {
        MeasureView defined = measures.define(key, document, Versions.expected(ifMatch));
        return ResponseEntity.status(defined.version() == 0 ? 201 : 200)
                .eTag(Versions.tag(defined.version()))
                .body(MeasureJson.of(measures.get(key)));
    }
}
