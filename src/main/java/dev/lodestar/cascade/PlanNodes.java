package dev.lodestar.cascade;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is in a plan, as the map shows it. */
final class PlanNodes {

    private final PlanDocument plan;
    private final Map<String, Light> lights;
    private final Map<NodeRef, Set<MapFlag>> flags;
    private final UnaryOperator<String> personName;
    private final LocalDate today;
    private final Rollup rollup;
    private final List<MapNode> nodes = new ArrayList<>();

    PlanNodes(
            PlanDocument plan,
            Map<String, Light> lights,
            Map<NodeRef, Set<MapFlag>> flags,
            UnaryOperator<String> personName,
            LocalDate today) {
        this.plan = plan;
        this.lights = lights;
        this.flags = flags;
        this.personName = personName;
        this.today = today;
        this.rollup = Rollup.of(plan, lights);
    }

    List<MapNode> all() {
        add(NodeRef.OBJECTIVE, null, plan.objective().text(), plan.owner(), rollup.plan(), null);
        for (Goal goal : plan.goals()) {
            add(
                    NodeRef.goal(goal.key()),
                    null,
                    goal.name(),
                    goal.owner(),
                    rollup.goals().get(goal.key()),
                    lights.get(goal.measure()));
        }
        plan.strategies().forEach(this::add);
        return nodes;
    }

    private void add(Strategy strategy) {
        NodeRollup rolled = rollup.strategies().get(strategy.key());
        add(NodeRef.strategy(strategy.key()), null, strategy.name(), strategy.owner(), rolled, null);
        strategy.measures().forEach(measure -> {
            Light light = lights.get(measure.measure());
            nodes.add(node(
                    NodeRef.measure(strategy.key(), measure.measure()),
                    strategy.key(),
                    light == null ? measure.measure() : light.name(),
                    light == null ? strategy.owner() : light.owner(),
                    light == null ? null : light.status(),
                    light));
        });
        strategy.actions().forEach(action -> nodes.add(node(strategy, action)));
    }

    private void add(
            NodeRef ref,
            @Nullable String strategy,
            String name,
            String owner,
            @Nullable NodeRollup rolled,
            @Nullable Light light) {
        nodes.add(node(ref, strategy, name, owner, rolled == null ? null : rolled.status(), light));
    }

    private MapNode node(
            NodeRef ref,
            @Nullable String strategy,
            String name,
            String owner,
            @Nullable LightStatus status,
            @Nullable Light light) {
        return new MapNode(
                ref,
                strategy,
                name,
                owner,
                personName.apply(owner),
                status,
                light,
                null,
                null,
                0,
                false,
                false,
                flags.getOrDefault(ref, Set.of()));
    }

    private MapNode node(Strategy strategy, Action action) {
        NodeRef ref = NodeRef.action(action.key());
        boolean late = action.lateStart(today);
        boolean overdue = action.overdue(today);
        LightStatus started = action.progress() > 0 ? LightStatus.GREEN : LightStatus.NOT_STARTED;
        return new MapNode(
                ref,
                strategy.key(),
                action.name(),
                action.owner(),
                personName.apply(action.owner()),
                late || overdue ? LightStatus.RED : started,
                null,
                action.start(),
                action.deadline(),
                action.progress(),
                late,
                overdue,
                flags.getOrDefault(ref, Set.of()));
    }
}
