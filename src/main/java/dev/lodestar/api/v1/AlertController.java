package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertFilter;
import dev.lodestar.alert.AlertPage;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.Rule;
import dev.lodestar.alert.SilentMeasures;
import dev.lodestar.alert.SourceAlerts;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.response.Countermeasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents with their evidence and history. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Alerts")
class AlertController {

    private final Alerts alerts;
    private final SourceAlerts sources;
    private final Countermeasures countermeasures;
    private final Clock clock;

    AlertController(Alerts alerts, SourceAlerts sources, Countermeasures countermeasures, Clock clock) {
        this.alerts = alerts;
        this.sources = sources;
        this.countermeasures = countermeasures;
        this.clock = clock;
    }

    @Operation(
            summary = "List alerts with their evidence, the newest first",
            description =
                    "By state, by measure, by rule, or by unit, which includes the units below it. An alert of the rule SOURCE"
                            + " is about a source that could not be read: it has a source in place of a measure, with the"
                            + " pulls that failed, and the caller sees it who may see the source. With at or knownAt, those"
                            + " of measures that the facts known then said were open or over then; what was cancelled later"
                            + " is among them.")
    @GetMapping
    Page<AlertView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String measure,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String knownAt,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        AlertFilter filter = new AlertFilter(state, measure, unit, rule(rule));
        Viewpoint past = Moments.viewpoint(at, knownAt, clock);
        AlertPage page = past == null
                ? alerts.list(filter, Page.limit(limit), cursor)
                : alerts.list(filter, Page.limit(limit), cursor, past.at(), past.knownAt());
        return new Page<>(page.items(), page.nextCursor());
    }

    @Operation(
            summary = "Show an alert with its evidence, its history and what was done about it",
            description =
                    "The ETag is the revision of its handling, which guards acknowledge. An alert about a source names the"
                            + " measures that wait for its numbers, at most 50 of those in the caller's reach, and counts them.")
    @GetMapping("/{id}")
    ResponseEntity<WholeJson> get(@PathVariable long id) {
        AlertDetail found = alerts.get(id);
        ResponseEntity<AlertJson> answer = AlertJson.answer(found);
        return new ResponseEntity<>(
                new WholeJson(
                        answer.getBody(),
                        countermeasures.against(found).stream()
                                .map(CountermeasureJson::of)
                                .toList(),
                        found.alert().source() == null ? null : sources.silent(found)),
                answer.getHeaders(),
                answer.getStatusCode());
    }

    private static @Nullable Rule rule(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException("/rule", "RULE", "Use one of " + Arrays.toString(Rule.values())));
    }

    /** An alert with what is and was done against it, and the measures that wait for the numbers of its source. */
    record WholeJson(
            @JsonUnwrapped @Nullable AlertJson alert,
            List<CountermeasureJson> countermeasures,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SilentMeasures silentMeasures) {}
}
