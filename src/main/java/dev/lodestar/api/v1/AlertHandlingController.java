package dev.lodestar.api.v1;

import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.Alerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is done about alerts; each call answers the alert as it is handled then. */
@RestController
@RequestMapping("/api/v1/alerts/{id}")
@Tag(name = "Alerts")
class AlertHandlingController {

    private static final String COMMENT = "comment";
    private static final String TASK = "task";
    private static final String REASON = "reason";

    private final AlertHandling handling;
    private final Alerts alerts;

    AlertHandlingController(AlertHandling handling, Alerts alerts) {
        this.handling = handling;
        this.alerts = alerts;
    }

    @Operation(
            summary = "Acknowledge an open alert",
            description =
                    "Takes {comment?, task?}, at least one of them; task is the number of a countermeasure. The first"
                            + " acknowledgement is kept, another is put on record. With If-Match it is refused when somebody did"
                            + " something since.")
    @PostMapping("/acknowledge")
    ResponseEntity<AlertJson> acknowledge(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of(COMMENT, TASK));
        String comment = fields.optional(COMMENT);
        Long task = task(fields);
        fields.check();
        Long seen = Versions.expected(
                ifMatch, () -> alerts.get(id).alert().handled().revision());
        return AlertJson.answer(handling.acknowledge(id, comment, task, seen == null ? null : revision(seen)));
    }

    @Operation(
            summary = "Say something about an alert",
            description =
                    "Takes {text}, at most 2,000 characters; @key calls a person. A closed alert takes comments, too.")
    @PostMapping("/comment")
    ResponseEntity<AlertJson> comment(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("text"));
        String text = fields.text("text");
        fields.check();
        return AlertJson.answer(handling.comment(id, text));
    }

    @Operation(
            summary = "Keep an open alert quiet",
            description =
                    "Takes {until, reason}; until is the day it wakes, tomorrow to 14 days from today in the tenant's"
                            + " zone. It wakes earlier when a further period lags or is missing, or when it fires again.")
    @PostMapping("/snooze")
    ResponseEntity<AlertJson> snooze(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("until", REASON));
        LocalDate until = day(fields, "until");
        String reason = fields.text(REASON);
        fields.check();
        return AlertJson.answer(handling.snooze(id, until, reason));
    }

    @Operation(summary = "Wake an alert that was to be quiet")
    @PostMapping("/wake")
    ResponseEntity<AlertJson> wake(@PathVariable long id) {
        return AlertJson.answer(handling.wake(id));
    }

    @Operation(
            summary = "Name who takes care of an open alert",
            description = "Takes {person, reason}; person is a key or e-mail address of somebody who sees the alert.")
    @PostMapping("/reassign")
    ResponseEntity<AlertJson> reassign(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("person", REASON));
        String person = fields.text("person");
        String reason = fields.text(REASON);
        fields.check();
        return AlertJson.answer(handling.reassign(id, person, reason));
    }

    @Operation(
            summary = "Tell somebody higher up of an open alert",
            description = "Takes {reason}. The lead is told, then the sponsor.")
    @PostMapping("/escalate")
    ResponseEntity<AlertJson> escalate(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of(REASON));
        String reason = fields.text(REASON);
        fields.check();
        return AlertJson.answer(handling.escalate(id, reason));
    }

    private static @Nullable Long task(BodyFields fields) {
        BigDecimal number = fields.number(TASK);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            fields.add(TASK, "BAD_NUMBER", "Give the whole number of a task");
            return null;
        }
    }

    static LocalDate day(BodyFields fields, String field) {
        String text = fields.text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fields.add(field, "BAD_DATE", "Give a day such as 2026-12-15");
            return LocalDate.MIN;
        }
    }

    private static int revision(long seen) {
        return (int) Math.min(seen, Integer.MAX_VALUE);
    }
}
