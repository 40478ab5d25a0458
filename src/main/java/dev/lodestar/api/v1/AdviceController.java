package dev.lodestar.api.v1;

import dev.lodestar.response.Advice;
import dev.lodestar.response.AdviceLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to look at because of an alert. */
@RestController
@RequestMapping("/api/v1/alerts/{id}/advice")
@Tag(name = "Alerts")
class AdviceController {

    private final Advice advice;

    AdviceController(Advice advice) {
        this.advice = advice;
    }

    @Operation(
            summary = "Show what to look at because of an alert, what is worth most first",
            description =
                    "Playbooks, measures that moved first, failures and changes meanwhile, similar alerts of the past;"
                            + " each with the figures it rests on. Gaps are shares of the expectation. That one measure foretells"
                            + " another does not make it the cause.")
    @GetMapping
    List<LineJson> get(@PathVariable long id) {
        return advice.of(id).lines().stream().map(LineJson::of).toList();
    }

    /**
     * A line.
     *
     * @param kind PLAYBOOK, UPSTREAM, CHANGE, SOURCEFAILURE or PAST
     * @param evidence the address within the product at which it can be checked
     * @param figures what it says, by kind
     */
    record LineJson(String kind, String evidence, Object figures) {

        static LineJson of(AdviceLine line) {
            return new LineJson(
                    line.getClass().getSimpleName().toUpperCase(Locale.ROOT), line.evidence(), figures(line));
        }

        private static Object figures(AdviceLine line) {
            return line instanceof AdviceLine.Change change
                    ? new ChangeJson(
                            change.what().name(),
                            change.name(),
                            change.at(),
                            change.by(),
                            change.reason(),
                            change.period(),
                            PlainNumber.of(change.before()),
                            PlainNumber.of(change.after()),
                            change.unit())
                    : line;
        }
    }

    /** What was changed; numbers are plain decimal strings. */
    record ChangeJson(
            String what,
            String name,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String period,
            @Nullable String before,
            @Nullable String after,
            String unit) {}
}
