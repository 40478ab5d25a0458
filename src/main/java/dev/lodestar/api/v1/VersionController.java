package dev.lodestar.api.v1;

import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.FollowUps;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDiff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What differs between versions, what they promised and what became of it, and bringing one back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Versions")
class VersionController {

    private final Plans plans;
    private final FollowUps followUps;

    VersionController(Plans plans, FollowUps followUps) {
        this.plans = plans;
        this.followUps = followUps;
    }

    @Operation(
            summary = "Show what differs between two versions of a plan",
            description =
                    "From the version before unless another is named; node by node: ADDED, REMOVED, MOVED, CHANGED.")
    @GetMapping("/plans/{key}/versions/{number}/diff")
    DiffJson diff(@PathVariable String key, @PathVariable int number, @RequestParam @Nullable Integer from) {
        int older = from == null ? Math.max(1, number - 1) : from;
        return new DiffJson(
                older,
                number,
                PlanDiff.between(
                                plans.published(key, older).document(),
                                plans.published(key, number).document())
                        .stream()
                        .map(ChangeJson::of)
                        .toList());
    }

    @Operation(
            summary = "Publish the content of an earlier version again, as the newest",
            description = "Takes what publishing takes.")
    @PostMapping("/plans/{key}/versions/{number}/restore")
    PlanVersionView restore(@PathVariable String key, @PathVariable int number, @RequestBody JsonNode publishing) {
        return plans.restore(key, number, Publishing.read(publishing));
    }

    @Operation(
            summary = "List what a plan's versions promised of measures and what became of it, the newest first",
            description =
                    "WAITING until its day has come, DUE with the product's verdict, CLOSED with its author's note.")
    @GetMapping("/plans/{key}/follow-ups")
    Page<FollowUpJson> followUps(
            @PathVariable String key, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Page<FollowUpView> page = Page.of(followUps.of(key), followUp -> Long.toString(followUp.id()), limit, cursor);
        return new Page<>(page.items().stream().map(FollowUpJson::of).toList(), page.nextCursor());
    }

    @Operation(
            summary = "Close a promise that is due with a note on what came of it",
            description = "Takes {note}. If-Match guards it when given. It is never opened again.")
    @PostMapping("/follow-ups/{id}/close")
    ResponseEntity<FollowUpJson> close(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Long expected = "*".equals(ifMatch) ? null : Versions.expected(ifMatch, () -> 0);
        FollowUpView closed = followUps.close(id, note(body), expected);
        return ResponseEntity.ok().eTag(Versions.tag(closed.revision())).body(FollowUpJson.of(closed));
    }

    private static String note(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInputException("", "NOT_AN_OBJECT", "Send {note}");
        }
        for (String name : body.propertyNames()) {
            if (!name.equals("note")) {
                throw new InvalidInputException(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "UNKNOWN_FIELD",
                        "There is no such field; leave it out");
            }
        }
        JsonNode note = body.path("note");
        if (!note.isString() && !note.isMissingNode() && !note.isNull()) {
            throw new InvalidInputException("/note", "NOT_A_TEXT", "Give a text");
        }
        return note.stringValue("");
    }
}
