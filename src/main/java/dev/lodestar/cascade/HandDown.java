package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Works out what a change of a parent means for a child along one link. What the child says already is left out. */
final class HandDown {

    private final LinkView link;
    private final PlanDocument before;
    private final PlanDocument after;
    private final Surroundings around;
    private final ChildEdits edits;

    private HandDown(LinkView link, PlanDocument before, PlanDocument after, PlanDocument child, Surroundings around) {
        this.link = link;
        this.before = before;
        this.after = after;
        this.around = around;
        this.edits = new ChildEdits(child, around.measureName(), around.personName());
    }

    /**
     * What has to be known beside the plans.
     *
     * @param measureName what a measure is called
     * @param personName what a person is called
     * @param worksInChildsUnit whether a person works in the unit of the child's plan, or below it
     * @param hasOwnLink whether a measure or an action of the parent has a link of its own into the child's plan, which
     *     then tells of it
     */
    record Surroundings(
            UnaryOperator<String> measureName,
            UnaryOperator<String> personName,
            Predicate<String> worksInChildsUnit,
            Predicate<NodeRef> hasOwnLink) {}

    /**
     * What a change means.
     *
     * @param gone the parent's node is not there any more
     * @param movedTo the node that took its place
     */
    record Outcome(boolean gone, @Nullable NodeRef movedTo, List<ProposedEdit> edits) {

        private static final Outcome GONE = new Outcome(true, null, List.of());

        /** True when there is nothing to ask. */
        boolean isNothing() {
            return !gone && movedTo == null && edits.isEmpty();
        }
    }

    /** What the change from one version of the parent to another means for the child as it is published. */
    static Outcome of(LinkView link, PlanDocument before, PlanDocument after, PlanDocument child, Surroundings around) {
        HandDown work = new HandDown(link, before, after, child, around);
        return switch (link.kind()) {
            case STRATEGY_OBJECTIVE -> work.objective();
            case ACTION_STRATEGY -> work.strategy();
            case MEASURE_GOAL -> link.parentNode().kind() == NodeKind.GOAL ? work.goalsMeasure() : work.measure();
            case GOAL_CONTRIBUTION -> work.contribution();
        };
    }

    private Outcome objective() {
        String key = link.parentNode().key();
        Strategy old = find(before.strategies(), strategy -> strategy.key().equals(key));
        Strategy now = find(after.strategies(), strategy -> strategy.key().equals(key));
        if (old == null) {
            return changed();
        }
        if (now == null) {
            return Outcome.GONE;
        }
        if (!old.name().equals(now.name())) {
            edits.objective(now.name());
        }
        measures(old, now);
        actions(old, now);
        return changed();
    }

    private void measures(Strategy old, Strategy now) {
        List<String> left = without(old, now);
        List<String> joined = without(now, old);
        for (int i = 0; i < left.size(); i++) {
            if (around.hasOwnLink().test(NodeRef.measure(old.key(), left.get(i)))) {
                if (left.size() == joined.size()) {
                    joined.set(i, "");
                }
            } else {
                edits.removeGoal(left.get(i));
            }
        }
        joined.stream().filter(measure -> !measure.isEmpty()).forEach(edits::addGoal);
    }

    private void actions(Strategy old, Strategy now) {
        for (Action action : now.actions()) {
            Action earlier = find(old.actions(), one -> one.key().equals(action.key()));
            if (around.hasOwnLink().test(NodeRef.action(action.key()))) {
                continue;
            }
            if (earlier == null) {
                edits.addStrategy(action);
            } else {
                edits.followAction(earlier, action);
            }
        }
        for (Action action : old.actions()) {
            boolean stays = find(now.actions(), one -> one.key().equals(action.key())) != null;
            if (!stays && !around.hasOwnLink().test(NodeRef.action(action.key()))) {
                edits.removeStrategy(action);
            }
        }
    }

    private Outcome strategy() {
        Action old = action(before);
        Action now = action(after);
        if (old == null) {
            return changed();
        }
        if (now == null) {
            return Outcome.GONE;
        }
        if (!old.name().equals(now.name())) {
            edits.nameStrategy(link.childNode(), now.name());
        }
        if (!old.owner().equals(now.owner()) && around.worksInChildsUnit().test(now.owner())) {
            edits.ownStrategy(link.childNode(), now.owner());
        }
        return changed();
    }

    private Outcome goalsMeasure() {
        Goal old = goal(before);
        Goal now = goal(after);
        if (old != null && now == null) {
            return Outcome.GONE;
        }
        if (old != null && now != null && !old.measure().equals(now.measure())) {
            edits.measureGoal(link.childNode(), now.measure());
        }
        return changed();
    }

    private Outcome measure() {
        NodeRef node = link.parentNode();
        Strategy old = find(before.strategies(), strategy -> strategy.key().equals(node.strategy()));
        Strategy now = find(after.strategies(), strategy -> strategy.key().equals(node.strategy()));
        if (old == null || !has(old, node.key()) || now != null && has(now, node.key())) {
            return changed();
        }
        return successor(old, now, node.key())
                .map(measure -> {
                    edits.measureGoal(link.childNode(), measure);
                    return new Outcome(false, NodeRef.measure(old.key(), measure), edits.all());
                })
                .orElse(Outcome.GONE);
    }

    private Outcome contribution() {
        Goal old = goal(before);
        Goal now = goal(after);
        if (old != null && now == null) {
            return Outcome.GONE;
        }
        if (old != null && now != null && !old.name().equals(now.name())) {
            edits.nameGoal(link.childNode(), now.name());
        }
        return changed();
    }

    private Outcome changed() {
        return new Outcome(false, null, edits.all());
    }

    /** When as many measures came as left, each that came takes the place of the one that left in its turn. */
    private static Optional<String> successor(Strategy old, @Nullable Strategy now, String measure) {
        List<String> left = now == null ? List.of() : without(old, now);
        List<String> joined = now == null ? List.of() : without(now, old);
        return left.size() == joined.size() && left.contains(measure)
                ? Optional.of(joined.get(left.indexOf(measure)))
                : Optional.empty();
    }

    private static List<String> without(Strategy strategy, Strategy other) {
        return new ArrayList<>(strategy.measures().stream()
                .map(MeasureRef::measure)
                .filter(measure -> !has(other, measure))
                .toList());
    }

    private static boolean has(Strategy strategy, String measure) {
        return strategy.measures().stream().anyMatch(one -> one.measure().equals(measure));
    }

    private @Nullable Action action(PlanDocument plan) {
        return plan.strategies().stream()
                .flatMap(strategy -> strategy.actions().stream())
                .filter(action -> action.key().equals(link.parentNode().key()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Goal goal(PlanDocument plan) {
        return find(plan.goals(), goal -> goal.key().equals(link.parentNode().key()));
    }

    private static <T> @Nullable T find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
