package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.PlanDraftView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanDocumentYaml;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
@Tag(name = "Plans")
class PlanController {

    private final Plans plans;
    private final PlanArchive archive;
    private final Clock clock;

    PlanController(Plans plans, PlanArchive archive, Clock clock) {
        this.plans = plans;
        this.archive = archive;
        this.clock = clock;
    }

    @Operation(
            summary = "List the published plans, the newest year first",
            description = "With at, those in force then, with the name, unit and owner of then.")
    @GetMapping
    Page<PlanSummary> list(
            @RequestParam @Nullable String at,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Viewpoint past = Moments.viewpoint(at, null, clock);
        return Page.of(past == null ? plans.list() : archive.list(past.until()), PlanSummary::key, limit, cursor);
    }

    @Operation(
            summary = "Show a published plan as a document, the newest version unless another is named",
            description =
                    "Either version, or at and knownAt, which show the version in force then and known then: what is"
                            + " published is known from then on, so the earlier of the two decides.")
    @GetMapping(
            path = "/{key}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    ResponseEntity<PlanJson> get(
            @PathVariable String key,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String knownAt) {
        Viewpoint past = Moments.viewpoint(at, knownAt, clock);
        if (past != null && version != null) {
            throw new InvalidInputException("/version", "EITHER_OR", "Name a version or a moment, not both");
        }
        PlanView plan = past == null ? plans.published(key, version) : archive.published(key, past.until());
        return ResponseEntity.ok()
                .eTag(Versions.tag(plan.revision()))
                .header("Lodestar-Version", Integer.toString(plan.version().number()))
                .varyBy(HttpHeaders.ACCEPT)
                .body(new PlanJson(plan.document()));
    }

    @Operation(summary = "List a plan's versions: who, when, why and what for; the newest first")
    @GetMapping("/{key}/versions")
    Page<PlanVersionView> versions(
            @PathVariable String key, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return Page.of(plans.versions(key), version -> Integer.toString(version.number()), limit, cursor);
    }

    @Operation(
            summary = "Store a whole plan as the draft",
            description = "As JSON or YAML, as it was answered. If-Match guards a plan that there is.")
    @PutMapping(path = "/{key}/document")
    ResponseEntity<StoredJson> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode document) {
        Long expected = Versions.expected(ifMatch, () -> revision(key));
        if (expected == null && plans.revision(key).isPresent()) {
            throw new VersionNeededException("plan", key);
        }
        PlanDraftView draft = plans.putDraft(key, document, expected);
        return ResponseEntity.status(expected == null ? 201 : 200)
                .eTag(Versions.tag(draft.revision()))
                .body(new StoredJson(draft.document(), draft.revision()));
    }

    @Operation(
            summary = "Store a whole plan as the draft, from YAML",
            description = "What is refused is named with its line. Aliases, anchors and tags are not read.")
    @PutMapping(path = "/{key}/document", consumes = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<StoredJson> putYaml(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] yaml) {
        JsonNode document = PlanDocumentYaml.read(yaml);
        try {
            return put(key, ifMatch, document);
        } catch (InvalidInputException refused) {
            throw PlanDocumentYaml.withLines(refused, yaml);
        }
    }

    @Operation(
            summary = "Publish the draft as the next version",
            description =
                    "Takes {reason, expectedImpact: {text, promises: [{measure, direction: UP|DOWN|HOLD, by}]}, revision?};"
                            + " expectedImpact may be a text alone, which promises nothing that can be checked. Refuses with every"
                            + " broken rule.")
    @PostMapping("/{key}/publish")
    PlanVersionView publish(@PathVariable String key, @RequestBody JsonNode publishing) {
        return plans.publish(key, Publishing.read(publishing));
    }

    private long revision(String key) {
        return plans.revision(key).orElseThrow(() -> new ConflictException("There is no plan '" + key + "' to change"));
    }

    /** The draft as it was stored. */
    record StoredJson(@JsonIgnore PlanDocument plan, long revision) implements YamlAnswer {

        @JsonProperty
        JsonNode document() {
            return PlanDocumentWriter.json(plan);
        }
    }
}
