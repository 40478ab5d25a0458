package dev.lodestar.api.v1;

import dev.lodestar.alert.MuteWindow;
import dev.lodestar.alert.Mutes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Windows of time in which nobody is told of alerts. */
@RestController
@RequestMapping("/api/v1/alert-mutes")
@Tag(name = "Alerts")
class MuteController {

    private final Mutes mutes;

    MuteController(Mutes mutes) {
        this.mutes = mutes;
    }

    @Operation(summary = "List the mute windows that are not over, the earliest first")
    @GetMapping
    Page<MuteWindow> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return Page.of(mutes.list(), window -> Long.toString(window.id()), limit, cursor);
    }

    @Operation(
            summary = "Mute the alerts of a measure, a unit or a plan for a while",
            description =
                    "Takes {kind, key, from, until, reason}: kind MEASURE, UNIT (with the units below) or PLAN; from is"
                            + " the first day, until the day on which it is over, at most 92 days later. Alerts that fire meanwhile"
                            + " are on record as muted and nobody is told; what still fires when it is over is told then.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MuteWindow open(@RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("kind", "key", "from", "until", "reason"));
        MuteWindow.Kind kind = fields.choice("kind", MuteWindow.Kind.values());
        String key = fields.text("key");
        LocalDate from = AlertHandlingController.day(fields, "from");
        LocalDate until = AlertHandlingController.day(fields, "until");
        String reason = fields.text("reason");
        fields.check();
        return mutes.open(kind, key, from, until, reason);
    }

    @Operation(summary = "End a mute window before its time")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        mutes.end(id);
    }
}
