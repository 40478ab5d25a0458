package dev.lodestar.api.v1;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.MovePreview;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.UnitView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Units: add, rename, move and remove them. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Organisation")
class UnitController {

    private final Administration administration;
    private final Reorganisation reorganisation;

    UnitController(Administration administration, Reorganisation reorganisation) {
        this.administration = administration;
        this.reorganisation = reorganisation;
    }

    @Operation(
            summary = "Add or rename a unit",
            description =
                    "A new one takes {name, parent?, partner?}; with If-Match, one that there is takes {name} and stays"
                            + " where it is.")
    @PutMapping("/{key}")
    ResponseEntity<UnitView> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Long expected = Versions.expected(
                ifMatch,
                () -> administration
                        .unitVersion(key)
                        .orElseThrow(() -> new ConflictException("There is no unit '" + key + "' to change")));
        boolean isNew = expected == null && administration.unitVersion(key).isEmpty();
        BodyFields fields = new BodyFields(body, isNew ? Set.of("name", "parent", "partner") : Set.of("name"));
        String name = fields.text("name");
        String parent = fields.optional("parent");
        boolean partner = fields.flag("partner");
        fields.check();
        UnitView unit = isNew
                ? administration.addUnit(key, name, parent, partner)
                : administration.renameUnit(key, name, expected);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Versions.tag(unit.version()))
                .body(unit);
    }

    @Operation(
            summary = "Move a unit below another, with everything below it",
            description =
                    "Takes {parent, reason}; parent null moves it to the top. Answers what is re-pointed; with dryRun=true"
                            + " nothing is.")
    @PostMapping("/{key}/move")
    MovePreview move(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("parent", "reason"));
        String parent = fields.optional("parent");
        String reason = dryRun ? "" : fields.text("reason");
        fields.check();
        return dryRun ? reorganisation.previewMove(key, parent) : reorganisation.moveUnit(key, parent, reason);
    }

    @Operation(
            summary = "Remove a unit",
            description = "Refused with every use, unless moveTo names the unit that takes all of them over.")
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String key,
            @RequestParam @Nullable String moveTo,
            @RequestParam(defaultValue = "Removed") String reason) {
        reorganisation.removeUnit(key, moveTo, reason);
    }
}
