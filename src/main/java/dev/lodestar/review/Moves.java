package dev.lodestar.review;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares how two reviews found a plan. */
final class Moves {

    private Moves() {}

    /** What stands otherwise than at the last review; nothing at the first. */
    static List<MovedPart> between(
            @Nullable Snapshot last, List<GoalPart> goals, List<StrategyPart> strategies, List<MeasurePart> measures) {
        if (last == null) {
            return List.of();
        }
        return between(
                standings(last.goals(), last.strategies(), last.measures()), standings(goals, strategies, measures));
    }

    private static List<MovedPart> between(Map<String, Standing> before, Map<String, Standing> after) {
        List<MovedPart> moved = new ArrayList<>();
        after.forEach((node, now) -> {
            Standing then = before.get(node);
            LightStatus was = then == null ? null : then.status();
            if (!Objects.equals(was, now.status())) {
                moved.add(new MovedPart(node, now.name(), was, now.status()));
            }
        });
        before.forEach((node, then) -> {
            if (!after.containsKey(node)) {
                moved.add(new MovedPart(node, then.name(), then.status(), null));
            }
        });
        return moved;
    }

    /** What stands otherwise now; nothing without a last review. */
    static List<MovedPart> since(@Nullable Snapshot last, Outlook now) {
        if (last == null) {
            return List.of();
        }
        Map<String, Standing> after = new LinkedHashMap<>(standings(now.goals(), now.strategies(), List.of()));
        now.measures()
                .forEach(measure ->
                        after.put("measure:" + measure.key(), new Standing(measure.name(), measure.status())));
        return between(standings(last.goals(), last.strategies(), last.measures()), after);
    }

    private static Map<String, Standing> standings(
            List<GoalPart> goals, List<StrategyPart> strategies, List<MeasurePart> measures) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        goals.forEach(goal -> standings.put("goal:" + goal.key(), new Standing(goal.name(), goal.status())));
        strategies.forEach(strategy ->
                standings.put("strategy:" + strategy.key(), new Standing(strategy.name(), strategy.status())));
        measures.forEach(
                measure -> standings.put("measure:" + measure.key(), new Standing(measure.name(), measure.status())));
        return standings;
    }

    private record Standing(String name, LightStatus status) {}
}
