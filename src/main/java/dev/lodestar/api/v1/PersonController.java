package dev.lodestar.api.v1;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.HandOver;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.Role;
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

/** People: add, change, replace and remove them. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "Organisation")
class PersonController {

    private final Administration administration;
    private final Reorganisation reorganisation;

    PersonController(Administration administration, Reorganisation reorganisation) {
        this.administration = administration;
        this.reorganisation = reorganisation;
    }

    @Operation(
            summary = "Add or change a person",
            description = "Takes {name, email, unitKey, role}. If-Match guards a person who is there.")
    @PutMapping("/{key}")
    ResponseEntity<PersonView> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Long expected = Versions.expected(
                ifMatch,
                () -> administration
                        .personVersion(key)
                        .orElseThrow(() -> new ConflictException("There is no person '" + key + "' to change")));
        boolean isNew = expected == null && administration.personVersion(key).isEmpty();
        BodyFields fields = new BodyFields(body, Set.of("name", "email", "unitKey", "role"));
        String name = fields.text("name");
        String email = fields.text("email");
        String unit = fields.text("unitKey");
        Role role = fields.choice("role", Role.values());
        fields.check();
        PersonView person = isNew
                ? administration.addPerson(key, name, email, unit, role)
                : administration.changePerson(key, name, email, unit, role, expected);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Versions.tag(person.version()))
                .body(person);
    }

    @Operation(
            summary = "Have another person take over what one owns",
            description =
                    "Takes {by, reason}. Each published plan that names the person gets a new version. Answers what is"
                            + " re-pointed; with dryRun=true nothing is.")
    @PostMapping("/{key}/replace")
    HandOver replace(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("by", "reason"));
        String by = fields.text("by");
        String reason = dryRun ? "" : fields.text("reason");
        fields.check();
        return dryRun ? reorganisation.previewReplace(key, by) : reorganisation.replacePerson(key, by, reason);
    }

    @Operation(
            summary = "Remove a person, who then may nothing; the past goes on naming them",
            description = "Refused with every use, unless moveTo names the person who takes all of them over.")
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String key,
            @RequestParam @Nullable String moveTo,
            @RequestParam(defaultValue = "Removed") String reason) {
        reorganisation.removePerson(key, moveTo, reason);
    }
}
