package dev.lodestar.plan.ui;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an empty plan begins with. */
enum PlanStartTemplate {
    /** The business of the product's own example: goals, strategies and first actions, without numbers and days. */
    CAR,
    BLANK,
    /** Another plan, a year or more on: nothing is done yet and every day is moved by as many years. */
    LAST_YEAR;

    private static final int GOALS = 4;
    private static final List<List<String>> SERVES =
            List.of(List.of("g1", "g3"), List.of("g2", "g4"), List.of("g1"), List.of("g2"));

    /**
     * The document to begin with.
     *
     * @param head the plan's own fields; its lists are not looked at
     * @param from the plan to go on from; null but for {@link #LAST_YEAR}
     */
    PlanDocument begin(PlanDocument head, PlanEditWords words, @Nullable PlanDocument from) {
        return switch (this) {
            case BLANK -> head;
            case CAR -> car(head, words);
            case LAST_YEAR -> from == null ? head : again(head, from);
        };
    }

    private static PlanDocument car(PlanDocument head, PlanEditWords words) {
        List<Goal> goals = java.util.stream.IntStream.rangeClosed(1, GOALS)
                .mapToObj(i ->
                        new Goal("g" + i, words.say("plan.start.car.goal." + i), head.owner(), "", null, List.of()))
                .toList();
        List<Strategy> strategies = java.util.stream.IntStream.rangeClosed(1, SERVES.size())
                .mapToObj(i -> new Strategy(
                        "s" + i,
                        words.say("plan.start.car.strategy." + i),
                        head.owner(),
                        SERVES.get(i - 1),
                        null,
                        false,
                        List.of(),
                        List.of(),
                        List.of(new Action(
                                "a" + i,
                                words.say("plan.start.car.action." + i),
                                head.owner(),
                                null,
                                null,
                                0,
                                List.of()))))
                .toList();
        return with(head, new Objective(words.say("plan.start.car.objective")), goals, strategies);
    }

    private static PlanDocument again(PlanDocument head, PlanDocument from) {
        int years = head.year() - from.year();
        List<Strategy> strategies = from.strategies().stream()
                .map(strategy -> new Strategy(
                        strategy.key(),
                        strategy.name(),
                        strategy.owner(),
                        strategy.serves(),
                        strategy.weight(),
                        strategy.enabling(),
                        strategy.labels(),
                        strategy.measures(),
                        strategy.actions().stream()
                                .map(action -> again(action, years))
                                .toList()))
                .toList();
        return with(head, from.objective(), from.goals(), strategies);
    }

    private static Action again(Action action, int years) {
        return new Action(
                action.key(),
                action.name(),
                action.owner(),
                later(action.start(), years),
                later(action.deadline(), years),
                0,
                action.labels());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }

    private static PlanDocument with(
            PlanDocument head, Objective objective, List<Goal> goals, List<Strategy> strategies) {
        return new PlanDocument(
                head.key(), head.name(), head.unitKey(), head.year(), head.owner(), objective, goals, strategies);
    }
}
