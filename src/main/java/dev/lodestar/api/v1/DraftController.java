package dev.lodestar.api.v1;

import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.document.PlanEditFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Drafts that several write at once: edit by edit, each against what its writer saw. */
@RestController
@RequestMapping("/api/v1/plans/{key}")
@Tag(name = "Drafts")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Operation(
            summary = "Show a plan as it is being written, or as it is published while nobody writes",
            description =
                    "With what keeps it from being published and how well it follows the method; as YAML the document"
                            + " alone.")
    @GetMapping(
            path = "/draft",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<DraftJson> get(@PathVariable String key) {
        return answer(drafts.open(key));
    }

    @Operation(
            summary = "Begin the draft with the content of an earlier version",
            description = "Takes {version}. Refused while there is a draft.")
    @PostMapping("/draft")
    ResponseEntity<DraftJson> begin(@PathVariable String key, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("version"));
        int version = fields.whole("version");
        fields.check();
        return answer(drafts.startFrom(key, version));
    }

    @Operation(
            summary = "Apply edits to the draft, all or none",
            description =
                    "Takes a list of {op: put, node, field, base, value}, {op: add, node, parent?, index?, content}, {op: move,"
                            + " node, parent?, index?} and {op: remove, node, base?}; base is what was seen. An edit of"
                            + " what nobody else changed gets through whatever the revision; one that meets another's is"
                            + " answered 409 edit-conflict with both. Pointers of errors lead into the edited document.")
    @PostMapping("/draft/edits")
    ResponseEntity<DraftJson> edit(@PathVariable String key, @RequestBody JsonNode edits) {
        return answer(drafts.edit(key, PlanEditFormat.read(edits)));
    }

    @Operation(
            summary = "Take back what the caller edited last",
            description = "Again and again up to the first edit since the last version; 409 edit-conflict when somebody"
                    + " else has built on it.")
    @PostMapping("/draft/undo")
    ResponseEntity<DraftJson> undo(@PathVariable String key) {
        return answer(drafts.undo(key));
    }

    @Operation(summary = "Throw the draft away", description = "If-Match names the revision that was looked at.")
    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Long expected = Versions.expected(ifMatch, () -> drafts.open(key).revision());
        if (expected == null) {
            drafts.open(key);
            throw new VersionNeededException("draft", key);
        }
        drafts.discard(key, expected);
    }

    @Operation(
            summary = "Show what publishing the draft now would touch",
            description = "Linked plans, owners, targets, statuses and open incidents, before and after.")
    @GetMapping("/draft/impact")
    ResponseEntity<ComputedImpact> impact(@PathVariable String key) {
        ComputedImpact impact = drafts.impact(key);
        return impact == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().body(impact);
    }

    @Operation(
            summary = "Score how well the published plan follows the method, with tips",
            description = "By the thresholds of /plan-method. The draft's own score comes with the draft.")
    @GetMapping("/quality")
    QualityJson quality(@PathVariable String key) {
        return QualityJson.of(drafts.quality(key));
    }

    private static ResponseEntity<DraftJson> answer(DraftView draft) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(draft.revision()))
                .varyBy(HttpHeaders.ACCEPT)
                .body(DraftJson.of(draft));
    }
}
