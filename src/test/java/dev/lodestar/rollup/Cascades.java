package dev.lodestar.rollup;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cascades of a plain shape. */
final class Cascades {

    private static final Instant SOME_DAY = Instant.parse("2026-03-03T02:00:00Z");

    private Cascades() {}

    /** Plans each of whose strategy is the next one's objective; the last has the measure. */
    static Forest chain(int plans) {
        Forest forest = empty();
        for (int plan = 0; plan < plans; plan++) {
            put(forest, plan == plans - 1 ? plan("plan-" + plan, "measure-0") : plan("plan-" + plan));
            if (plan > 0) {
                link(forest, objective("plan-" + (plan - 1), "plan-" + plan));
            }
        }
        return forest;
    }

    /** A plan whose strategy is the objective of several others, each with a measure of its own. */
    static Forest fan(int plans) {
        Forest forest = empty();
        put(forest, plan("plan-0"));
        for (int plan = 1; plan <= plans; plan++) {
            put(forest, plan("plan-" + plan, "measure-" + (plan - 1)));
            link(forest, objective("plan-0", "plan-" + plan));
        }
        return forest;
    }

    /** A plan with a goal without a number and a strategy {@code s1} that has these measures and an action {@code a1}. */
    static PlanDocument plan(String key, String... measures) {
        Strategy strategy = new Strategy(
                "s1",
                "",
                "",
                List.of(),
                null,
                false,
                List.of(),
                Stream.of(measures)
                        .map(measure -> new MeasureRef(measure, null))
                        .toList(),
                List.of(new Action("a1", "", "", null, null, 0, List.of())));
        return plan(key, List.of(new Goal("g1", "", "", "", null, List.of())), strategy);
    }

    static PlanDocument plan(String key, List<Goal> goals, Strategy... strategies) {
        return new PlanDocument(key, "", "", 2026, "", new Objective(""), goals, List.of(strategies));
    }

    static LinkView objective(String parent, String child) {
        return link(LinkKind.STRATEGY_OBJECTIVE, parent, NodeRef.strategy("s1"), child, NodeRef.OBJECTIVE, null);
    }

    static LinkView link(
            LinkKind kind, String parent, NodeRef from, String child, NodeRef to, @Nullable String weight) {
        return new LinkView(
                (parent + from + child + to).hashCode(),
                kind,
                LinkDirection.DOWN,
                parent,
                from,
                child,
                to,
                weight == null ? BigDecimal.ONE : new BigDecimal(weight),
                SOME_DAY,
                null);
    }

    private static Forest empty() {
        Forest forest = new Forest(new Random(1), false);
        for (int measure = 0; measure < 4; measure++) {
            String key = "measure-" + measure;
            forest.lights.put(key, RollupUpkeepTest.light(key, LightStatus.GREEN, "0.9"));
        }
        return forest;
    }

    private static void put(Forest forest, PlanDocument plan) {
        forest.plans.put(plan.key(), plan);
        forest.versions.put(plan.key(), 1);
    }

    private static void link(Forest forest, LinkView link) {
        forest.links.put(link.id(), link);
    }
}
