package dev.lodestar.api.v1;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureDetail;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureLives;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.pace.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Measures: define them, list them, see one. */
@RestController
@RequestMapping("/api/v1/measures")
@Tag(name = "Measures")
class MeasureController {

    private final Measures measures;
    private final MeasureStatuses statuses;
    private final MeasureLives lives;
    private final Clock clock;

    MeasureController(Measures measures, MeasureStatuses statuses, MeasureLives lives, Clock clock) {
        this.measures = measures;
        this.statuses = statuses;
        this.lives = lives;
        this.clock = clock;
    }

    @Operation(
            summary = "List measures with where they stand, by key",
            description =
                    "By status, by unit, or by a part of the name or key. With at or knownAt, as they stood then by what"
                            + " was known then; both default to now.")
    @GetMapping
    Page<MeasureJson.Listed> list(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String knownAt,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        int most = Page.limit(limit);
        if (unit != null && !Key.isValid(unit)) {
            return new Page<>(List.of(), null);
        }
        if (cursor != null && !Key.isValid(cursor)) {
            throw new InvalidInputException("/cursor", "BAD_CURSOR", "Repeat the nextCursor of the page before");
        }
        Viewpoint past = Moments.viewpoint(at, knownAt, clock);
        MeasureFilter filter = new MeasureFilter(known(status), unit, q);
        String after = cursor == null ? "" : cursor;
        List<MeasureStatus> found = past == null
                ? statuses.list(filter, after, most + 1)
                : statuses.list(filter, after, most + 1, past.at(), past.knownAt());
        return Page.cut(found, most, MeasureStatus::measureKey, MeasureJson.Listed::of);
    }

    @Operation(summary = "Show a measure with its definitions and where it stands")
    @GetMapping("/{key}")
    ResponseEntity<MeasureJson> get(@PathVariable String key) {
        return answer(HttpStatus.OK, measures.get(key));
    }

    @Operation(
            summary = "Create or redefine a measure",
            description =
                    "Takes {name, unit, kind, frequency, zone?, graceHours, owner, unitKey, sharedWith?, definition,"
                            + " rebaseline?}. If-Match guards a measure that there is; a definition that reaches back over closed"
                            + " periods needs rebaseline {reason, approver}.")
    @PutMapping("/{key}")
    ResponseEntity<MeasureJson> put(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode document) {
        Long expected = Versions.expected(ifMatch, () -> version(key));
        measures.define(key, document, expected);
        return answer(expected == null ? HttpStatus.CREATED : HttpStatus.OK, measures.get(key));
    }

    @Operation(
            summary = "Retire a measure from today on: it is CLOSED, and the past stays as it was",
            description =
                    "Refused with every use, unless moveTo names the measure that plans and sources are to name in place"
                            + " of it.")
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(
            @PathVariable String key,
            @RequestParam @Nullable String moveTo,
            @RequestParam(defaultValue = "Retired") String reason) {
        lives.retire(key, moveTo, reason);
    }

    private long version(String key) {
        try {
            return measures.get(key).measure().version();
        } catch (NotFoundException e) {
            throw (ConflictException) new ConflictException("There is no measure '" + key + "' to change").initCause(e);
        }
    }

    private static ResponseEntity<MeasureJson> answer(HttpStatus status, MeasureDetail detail) {
        MeasureStatus stands = detail.status();
        return ResponseEntity.status(status)
                .eTag(Versions.tag(detail.measure().version(), stands == null ? null : stands.judgedAt()))
                .body(MeasureJson.of(detail));
    }

    private static @Nullable String known(@Nullable String status) {
        if (status != null
                && Arrays.stream(Status.values())
                        .noneMatch(known -> known.name().equals(status))) {
            throw new InvalidInputException(
                    "/status", "NOT_A_CHOICE", "Use one of " + Arrays.toString(Status.values()));
        }
        return status;
    }
}
