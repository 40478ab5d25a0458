package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.StrategyPart;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a placeholder may name, and where its value comes from: a text, a number, a day, or null for nothing. */
final class TemplateFields {

    /** Takes a value of one kind of thing. */
    @FunctionalInterface
    interface Field<T> {
        @Nullable
        Object of(PackWords words, T from);
    }

    static final Map<String, Field<Pack>> PACK = Map.ofEntries(
            pack("tenant", head -> head.tenant()),
            pack("unit", head -> head.unit()),
            pack("plan.key", head -> head.plan()),
            pack("plan.name", head -> head.planName()),
            pack("plan.year", head -> BigDecimal.valueOf(head.year())),
            pack("plan.owner", head -> head.owner().name()),
            pack("plan.objective", head -> head.objective()),
            pack("plan.version", head -> BigDecimal.valueOf(head.version())),
            Map.entry(
                    "period",
                    (words, pack) -> words.period(pack.snapshot().head().period())),
            pack("period.from", head -> head.from()),
            pack("period.to", head -> head.to()),
            Map.entry(
                    "knownAt",
                    (words, pack) -> words.moment(pack.snapshot().head().knownAt())),
            Map.entry("at", (words, pack) -> words.moment(pack.snapshot().head().at())),
            pack(
                    "frozenBy",
                    head -> head.frozenBy() == null ? null : head.frozenBy().name()),
            pack("coverage.reported", head -> BigDecimal.valueOf(head.reported())),
            pack("coverage.expected", head -> BigDecimal.valueOf(head.expected())),
            Map.entry("review.title", (words, pack) -> pack.minutes().title()));

    static final Map<String, Field<MeasurePart>> MEASURE = Map.ofEntries(
            Map.entry("key", (words, measure) -> measure.key()),
            Map.entry("name", (words, measure) -> measure.name()),
            Map.entry("unit", (words, measure) -> measure.unit()),
            Map.entry("owner", (words, measure) -> measure.owner().name()),
            Map.entry("status", (words, measure) -> word(words, measure.status())),
            Map.entry("target", (words, measure) -> target(measure)),
            Map.entry("progress", (words, measure) -> measure.progress()),
            latest("period", (words, period) -> words.period(period.label())),
            latest("actual", (words, period) -> period.actual()),
            latest("expected", (words, period) -> period.expected()),
            latest("lower", (words, period) -> period.lower()),
            latest("upper", (words, period) -> period.upper()),
            latest("gap", (words, period) -> period.gap()),
            latest("value", (words, period) -> period.value()),
            latest("numerator", (words, period) -> period.numerator()),
            latest("denominator", (words, period) -> period.denominator()),
            Map.entry(
                    "comment",
                    (words, measure) ->
                            measure.comment() == null ? null : measure.comment().text()),
            Map.entry(
                    "confidence",
                    (words, measure) ->
                            measure.comment() == null || measure.comment().confidence() == null
                                    ? null
                                    : BigDecimal.valueOf(measure.comment().confidence())));

    static final Map<String, Field<GoalPart>> GOAL = Map.of(
            "key", (words, goal) -> goal.key(),
            "name", (words, goal) -> goal.name(),
            "owner", (words, goal) -> goal.owner().name(),
            "measure", (words, goal) -> goal.measure(),
            "weight", (words, goal) -> goal.weight(),
            "status", (words, goal) -> word(words, goal.status()));

    static final Map<String, Field<StrategyPart>> STRATEGY = Map.of(
            "key", (words, strategy) -> strategy.key(),
            "name", (words, strategy) -> strategy.name(),
            "owner", (words, strategy) -> strategy.owner().name(),
            "serves", (words, strategy) -> String.join(", ", strategy.serves()),
            "status", (words, strategy) -> word(words, strategy.status()));

    static final Map<String, Field<ActionPart>> ACTION = Map.ofEntries(
            Map.entry(
                    "key", (words, action) -> action.id().substring(action.id().indexOf(':') + 1)),
            Map.entry("name", (words, action) -> action.name()),
            Map.entry("owner", (words, action) -> action.owner().name()),
            Map.entry("strategy", (words, action) -> action.strategy()),
            Map.entry("origin", (words, action) -> action.origin()),
            Map.entry("start", (words, action) -> action.start()),
            Map.entry("deadline", (words, action) -> action.deadline()),
            Map.entry("progress", (words, action) -> BigDecimal.valueOf(action.progress(), 2)),
            Map.entry(
                    "state",
                    (words, action) ->
                            words.text("paper.action." + action.state().name())),
            Map.entry("note", (words, action) -> action.note()));

    static final Map<String, Field<AlertPart>> ALERT = Map.of(
            "measure", (words, alert) -> alert.measureName(),
            "owner", (words, alert) -> alert.owner().name(),
            "state", (words, alert) -> words.text("paper.alert.state." + alert.state()),
            "rule", (words, alert) -> words.text("paper.alert.rule." + alert.rule()),
            "since", (words, alert) -> words.period(alert.startPeriod()),
            "streak", (words, alert) -> BigDecimal.valueOf(alert.streak()));

    static final Map<String, Field<Minutes.Decision>> DECISION = Map.of(
            "text", (words, decision) -> decision.text(),
            "owner",
                    (words, decision) ->
                            decision.owner() == null ? null : decision.owner().name(),
            "due", (words, decision) -> decision.due(),
            "by", (words, decision) -> decision.by().name());

    private TemplateFields() {}

    private static Map.Entry<String, Field<Pack>> pack(String name, Function<Head, @Nullable Object> field) {
        return Map.entry(name, (words, pack) -> field.apply(pack.snapshot().head()));
    }

    private static Map.Entry<String, Field<MeasurePart>> latest(String name, Field<PeriodPart> field) {
        return Map.entry(name, (words, measure) -> {
            PeriodPart latest = measure.latest();
            return latest == null ? null : field.of(words, latest);
        });
    }

    private static String word(PackWords words, LightStatus status) {
        return GoalTable.shape(status) + " " + words.status(status);
    }

    private static @Nullable BigDecimal target(MeasurePart measure) {
        Curve curve = measure.definition() == null ? null : measure.definition().curve();
        Target last = curve == null || curve.targets().isEmpty()
                ? null
                : curve.targets().getLast();
        return last == null ? null : last.value();
    }
}
