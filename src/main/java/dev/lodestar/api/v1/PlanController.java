package dev.lodestar.api.v1;

import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.plan.PlanDocumentWriter;
import dev.lodestar.plan.PlanDraftView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Plans as documents: read a version, write a draft, publish it. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    Page<PlanSummary> list() {
        return Page.whole(plans.list());
    }

    @GetMapping("/{key}")
    ResponseEntity<JsonNode> get(@PathVariable String key, @RequestParam @Nullable Integer version) {
        PlanView plan = plans.published(key, version);
        return ResponseEntity.ok()
                .eTag(Versions.tag(plan.revision()))
                .header("Lodestar-Version", Integer.toString(plan.version().number()))
                .body(PlanDocumentWriter.json(plan.document()));
    }

    @GetMapping("/{key}/versions")
    Page<PlanVersionView> versions(@PathVariable String key) {
        return Page.whole(plans.versions(key));
    }

    @PutMapping("/{key}/document")
    ResponseEntity<DraftJson> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode document) {
        Long expected = Versions.expected(ifMatch);
        if (expected == null && plans.revision(key).isPresent()) {
            throw new VersionNeededException("plan", key);
        }
        PlanDraftView draft = plans.putDraft(key, document, expected);
        return ResponseEntity.status(expected == null ? 201 : 200)
                .eTag(Versions.tag(draft.revision()))
                .body(new DraftJson(PlanDocumentWriter.json(draft.document()), draft.revision()));
    }

    @PostMapping("/{key}/publish")
    PlanVersionView publish(@PathVariable String key, @RequestBody Publishing publishing) {
        return plans.publish(
                key,
                publishing.reason() == null ? "" : publishing.reason(),
                publishing.expectedImpact() == null ? "" : publishing.expectedImpact());
    }

    /** The draft as it was stored. */
    record DraftJson(JsonNode document, long revision) {}

    /** Why a plan changes and what that is to do. */
    record Publishing(@Nullable String reason, @Nullable String expectedImpact) {}
}
