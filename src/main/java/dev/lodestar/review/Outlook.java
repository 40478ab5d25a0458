package dev.lodestar.review;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands, as far as a review talks about it: as frozen, or as it is while the review is open.
 *
 * @param measures of goals and strategies, each once
 * @param alerts the open ones
 * @param promises that are due and wait for their author's word
 * @param proposals that wait for an answer of this plan
 */
public record Outlook(
        List<GoalPart> goals,
        List<StrategyPart> strategies,
        List<Standing> measures,
        List<OpenAlert> alerts,
        List<ActionPart> actions,
        List<PromisePart> promises,
        List<Waiting> proposals) {

    /** Keeps its own copies of the lists. */
    public Outlook {
        goals = List.copyOf(goals);
        strategies = List.copyOf(strategies);
        measures = List.copyOf(measures);
        alerts = List.copyOf(alerts);
        actions = List.copyOf(actions);
        promises = List.copyOf(promises);
        proposals = List.copyOf(proposals);
    }

    /**
     * A measure.
     *
     * @param unit of its numbers
     * @param actual of the latest closed period
     */
    public record Standing(
            String key,
            String name,
            PersonName owner,
            LightStatus status,
            String unit,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected) {}

    /**
     * An open alert.
     *
     * @param explained whether somebody said why
     */
    public record OpenAlert(long id, String measure, String measureName, PersonName owner, boolean explained) {}

    /** A proposal that waits for an answer. */
    public record Waiting(long id, String name, PersonName owner) {}

    /** How it stood when it was frozen; what waited for an answer then is in the checklist of then. */
    static Outlook of(Snapshot snapshot) {
        return new Outlook(
                snapshot.goals(),
                snapshot.strategies(),
                snapshot.measures().stream()
                        .map(measure -> new Standing(
                                measure.key(),
                                measure.name(),
                                measure.owner(),
                                measure.status(),
                                measure.unit(),
                                measure.latest() == null
                                        ? null
                                        : measure.latest().actual(),
                                measure.latest() == null
                                        ? null
                                        : measure.latest().expected()))
                        .toList(),
                snapshot.alerts().stream()
                        .filter(alert -> alert.resolvedPeriod() == null)
                        .map(Outlook::open)
                        .toList(),
                snapshot.actions(),
                snapshot.promises().stream()
                        .filter(promise -> promise.state().equals("DUE"))
                        .toList(),
                List.of());
    }

    Outlook with(List<Waiting> waiting) {
        return new Outlook(goals, strategies, measures, alerts, actions, promises, waiting);
    }

    private static OpenAlert open(AlertPart alert) {
        return new OpenAlert(
                alert.id(),
                alert.measure(),
                alert.measureName(),
                alert.owner(),
                alert.handling().stream().anyMatch(step -> step.what().equals("EXPLAINED")));
    }
}
