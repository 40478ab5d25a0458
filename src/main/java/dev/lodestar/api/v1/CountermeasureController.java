package dev.lodestar.api.v1;

import dev.lodestar.response.Countermeasures;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.NewCountermeasure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is done against alerts. */
@RestController
@RequestMapping("/api/v1/alerts/{id}")
@Tag(name = "Alerts")
class CountermeasureController {

    private static final Set<String> FIELDS = Set.of("title", "owner", "due", "effect", "value", "by", "comment");

    private final Countermeasures countermeasures;

    CountermeasureController(Countermeasures countermeasures) {
        this.countermeasures = countermeasures;
    }

    @Operation(
            summary = "Give somebody a countermeasure against an open alert, which acknowledges it",
            description =
                    "Takes {title, owner, due, effect: CHANGE or LEVEL, value, by, comment}: what the measure is to"
                            + " change by, or come to, and the label of the period that is to show it. When that period is over, the"
                            + " answer says whether the curve turned.")
    @PostMapping("/countermeasure")
    @ResponseStatus(HttpStatus.CREATED)
    CountermeasureJson create(@PathVariable long id, @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, FIELDS);
        String title = fields.text("title");
        String owner = fields.text("owner");
        LocalDate due = day(fields);
        ExpectedEffect.Kind kind = fields.choice("effect", ExpectedEffect.Kind.values());
        BigDecimal value = fields.number("value");
        String by = fields.text("by");
        String comment = fields.optional("comment");
        if (value == null) {
            fields.add("value", "MISSING", "Give a decimal such as 1 or \"0.5\"");
        }
        fields.check();
        ExpectedEffect effect = value == null ? null : new ExpectedEffect(kind, value, by);
        return CountermeasureJson.of(
                countermeasures.create(id, new NewCountermeasure(title, owner, due, effect, comment)));
    }

    @Operation(summary = "List what is and was done against an alert, and whether the curve turned, the oldest first")
    @GetMapping("/countermeasures")
    List<CountermeasureJson> list(@PathVariable long id) {
        return countermeasures.against(id).stream().map(CountermeasureJson::of).toList();
    }

    private static @Nullable LocalDate day(BodyFields fields) {
        String text = fields.text("due");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            fields.add("due", "BAD_DATE", "Give a day such as 2026-12-31");
            return null;
        }
    }
}
