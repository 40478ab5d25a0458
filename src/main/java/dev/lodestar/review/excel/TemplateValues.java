package dev.lodestar.review.excel;

import dev.lodestar.review.excel.TemplateFields.Field;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.StrategyPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the values of placeholders in one pack. */
final class TemplateValues {

    /** The names of ranges whose first row is repeated, and what it is repeated for. */
    static final Map<String, String> RANGES = Map.of(
            "LODESTAR_GOALS", "goal",
            "LODESTAR_STRATEGIES", "strategy",
            "LODESTAR_SCORECARD", "measure",
            "LODESTAR_ACTIONS", "action",
            "LODESTAR_ALERTS", "alert",
            "LODESTAR_DECISIONS", "decision");

    private final Pack pack;
    private final PackWords words;

    TemplateValues(Pack pack, PackWords words) {
        this.pack = pack;
        this.words = words;
    }

    /** True when a pack can say it, whatever the pack; {@code kind} is what the row is repeated for, if it is. */
    static boolean isKnown(String name, @Nullable String kind) {
        if (TemplateFields.PACK.containsKey(name) || (kind != null && fieldsOf(kind, name))) {
            return true;
        }
        int colon = name.indexOf(':');
        int dot = name.lastIndexOf('.');
        return colon > 0
                && dot > colon + 1
                && Map.of("goal", 1, "strategy", 1, "measure", 1, "action", 1).containsKey(name.substring(0, colon))
                && fieldsOf(name.substring(0, colon), name.substring(dot + 1));
    }

    private static boolean fieldsOf(String kind, String field) {
        return switch (kind) {
            case "goal" -> TemplateFields.GOAL.containsKey(field) || TemplateFields.MEASURE.containsKey(field);
            case "strategy" -> TemplateFields.STRATEGY.containsKey(field);
            case "measure" -> TemplateFields.MEASURE.containsKey(field);
            case "action" -> TemplateFields.ACTION.containsKey(field);
            case "alert" -> TemplateFields.ALERT.containsKey(field);
            case "decision" -> TemplateFields.DECISION.containsKey(field);
            default -> false;
        };
    }

    /** What a row is repeated for, in order. */
    List<?> items(String kind) {
        return switch (kind) {
            case "goal" -> pack.snapshot().goals();
            case "strategy" -> pack.snapshot().strategies();
            case "measure" -> pack.snapshot().measures();
            case "action" -> pack.snapshot().actions();
            case "alert" -> pack.snapshot().alerts();
            case "decision" -> pack.minutes().decisions();
            default -> List.of();
        };
    }

    /** The value: a text, a number, a day; null when the pack has none. */
    @Nullable
    Object value(String name, @Nullable Object item) {
        Object own = item == null ? null : ofItem(item, name);
        if (own != null) {
            return own;
        }
        Field<Pack> field = TemplateFields.PACK.get(name);
        if (field != null && !isOwn(item, name)) {
            return field.of(words, pack);
        }
        int colon = name.indexOf(':');
        int dot = name.lastIndexOf('.');
        if (colon < 1 || dot <= colon) {
            return null;
        }
        Object named = find(name.substring(0, colon), name.substring(colon + 1, dot));
        return named == null ? null : ofItem(named, name.substring(dot + 1));
    }

    /** A row's own field wins over the pack's of the same name, even where it is empty. */
    private static boolean isOwn(@Nullable Object item, String name) {
        return (item instanceof MeasurePart || item instanceof GoalPart) && TemplateFields.MEASURE.containsKey(name);
    }

    private @Nullable Object find(String kind, String key) {
        return switch (kind) {
            case "goal" ->
                first(pack.snapshot().goals().stream()
                        .filter(goal -> goal.key().equals(key))
                        .findFirst());
            case "strategy" ->
                first(pack.snapshot().strategies().stream()
                        .filter(strategy -> strategy.key().equals(key))
                        .findFirst());
            case "measure" -> first(measure(key));
            case "action" ->
                first(pack.snapshot().actions().stream()
                        .filter(action -> action.id().equals("action:" + key))
                        .findFirst());
            default -> null;
        };
    }

    private Optional<MeasurePart> measure(String key) {
        return pack.snapshot().measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    private @Nullable Object ofItem(Object item, String field) {
        return switch (item) {
            case GoalPart goal ->
                TemplateFields.GOAL.containsKey(field)
                        ? take(TemplateFields.GOAL, goal, field)
                        : measure(goal.measure())
                                .map(measure -> take(TemplateFields.MEASURE, measure, field))
                                .orElse(null);
            case StrategyPart strategy -> take(TemplateFields.STRATEGY, strategy, field);
            case MeasurePart measure -> take(TemplateFields.MEASURE, measure, field);
            case ActionPart action -> take(TemplateFields.ACTION, action, field);
            case AlertPart alert -> take(TemplateFields.ALERT, alert, field);
            case Minutes.Decision decision -> take(TemplateFields.DECISION, decision, field);
            default -> null;
        };
    }

    private <T> @Nullable Object take(Map<String, Field<T>> fields, T from, String name) {
        Field<T> field = fields.get(name);
        return field == null ? null : field.of(words, from);
    }

    private static @Nullable Object first(Optional<?> found) {
        return found.orElse(null);
    }
}
