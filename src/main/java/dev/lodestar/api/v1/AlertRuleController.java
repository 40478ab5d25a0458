package dev.lodestar.api.v1;

import dev.lodestar.alert.AlertRule;
import dev.lodestar.alert.AlertRules;
import dev.lodestar.alert.NewRule;
import dev.lodestar.alert.RuleScope;
import dev.lodestar.alert.RuleTrial;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Threshold;
import dev.lodestar.alert.rule.Trend;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.measure.pace.LagRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Rules of one's own: tried on history, kept and ended. */
@RestController
@RequestMapping("/api/v1/alert-rules")
@Tag(name = "Alerts")
class AlertRuleController {

    private static final String BOUND = "bound";
    private static final String FROM = "from";
    private static final Set<String> FIELDS =
            Set.of("scope", "key", "kind", "periods", "side", BOUND, "confidence", "when", FROM, "reason");

    private final AlertRules rules;

    AlertRuleController(AlertRules rules) {
        this.rules = rules;
    }

    @Operation(
            summary = "List the rules in force",
            description = "The lag is part of each measure's definition; listed are the lag rules that were kept here.")
    @GetMapping
    List<RuleJson> list() {
        return rules.inForce().stream().map(AlertRuleController::json).toList();
    }

    @Operation(
            summary = "Try a rule on history",
            description =
                    "Takes {scope: MEASURE, UNIT or PLAN, key, kind: LAG, THRESHOLD or TREND, periods} and for LAG {when:"
                            + " NOT_GREEN or RED}, for THRESHOLD {side: BELOW or ABOVE, bound}, for TREND {confidence: percent of"
                            + " the interval}. Tells when it would have fired; changes nothing.")
    @PostMapping("/trial")
    RuleTrial tryOut(@RequestBody JsonNode body) {
        return rules.tryOut(read(body));
    }

    @Operation(
            summary = "Keep a rule",
            description =
                    "Takes what a trial takes, with {reason, from?}. It takes the place of that of its kind for the same."
                            + " Periods that end before from, today when left out, are not watched.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RuleJson keep(@RequestBody JsonNode body) {
        return json(rules.keep(read(body)));
    }

    @Operation(
            summary = "End a rule",
            description = "What it found and is still open is taken back, what is over stays.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        rules.end(id);
    }

    private static NewRule read(JsonNode body) {
        BodyFields fields = new BodyFields(body, FIELDS);
        RuleScope scope = new RuleScope(fields.choice("scope", RuleScope.Kind.values()), fields.text("key"));
        Watch watch = watch(fields);
        LocalDate from = day(fields);
        String reason = fields.optional("reason");
        fields.check();
        return new NewRule(scope, watch, from, reason);
    }

    private static Watch watch(BodyFields fields) {
        Kind kind = fields.choice("kind", Kind.values());
        int periods = fields.whole("periods");
        return switch (kind) {
            case LAG -> new LagWatch(new LagRule(fields.choice("when", LagRule.When.values()), periods));
            case THRESHOLD -> {
                BigDecimal bound = fields.number(BOUND);
                if (bound == null) {
                    fields.add(BOUND, "MISSING", "Give a decimal such as 100 or \"0.5\"");
                }
                yield new Threshold(
                        fields.choice("side", Threshold.Side.values()),
                        bound == null ? BigDecimal.ZERO : bound,
                        periods);
            }
            case TREND -> new Trend(periods, fields.whole("confidence"));
        };
    }

    private static @Nullable LocalDate day(BodyFields fields) {
        String text = fields.optional(FROM);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fields.add(FROM, "BAD_DATE", "Give a day such as 2026-12-15");
            return null;
        }
    }

    private static RuleJson json(AlertRule rule) {
        Watch watch = rule.watch();
        return new RuleJson(
                rule.id(),
                rule.scope().kind(),
                rule.scope().key(),
                switch (watch) {
                    case LagWatch lag -> Kind.LAG;
                    case Threshold bound -> Kind.THRESHOLD;
                    case Trend trend -> Kind.TREND;
                },
                watch.periods(),
                watch instanceof LagWatch lag ? lag.lag().when() : null,
                watch instanceof Threshold bound ? bound.side() : null,
                watch instanceof Threshold bound ? Decimals.plain(bound.bound()) : null,
                watch instanceof Trend trend ? trend.confidence() : null,
                rule.from(),
                rule.reason(),
                rule.recordedAt(),
                rule.by());
    }

    enum Kind {
        LAG,
        THRESHOLD,
        TREND
    }

    /** A rule as programs see it; what does not belong to its kind is null. */
    record RuleJson(
            long id,
            RuleScope.Kind scope,
            String key,
            Kind kind,
            int periods,
            LagRule.@Nullable When when,
            Threshold.@Nullable Side side,
            @Nullable String bound,
            @Nullable Integer confidence,
            LocalDate from,
            String reason,
            Instant recordedAt,
            String by) {}
}
