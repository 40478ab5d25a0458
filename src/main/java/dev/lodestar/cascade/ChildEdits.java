package dev.lodestar.cascade;

import dev.lodestar.kernel.Key;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import dev.lodestar.plan.document.PlanEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects what would change in a child's plan, as edits and in words; what it says already changes nothing. */
final class ChildEdits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_KEY = 63;
    private static final int LONGEST_NAME = 200;

    private final PlanDocument child;
    private final UnaryOperator<String> measureName;
    private final UnaryOperator<String> personName;
    private final List<ProposedEdit> edits = new ArrayList<>();
    private final Set<String> actionKeys = new HashSet<>();

    ChildEdits(PlanDocument child, UnaryOperator<String> measureName, UnaryOperator<String> personName) {
        this.child = child;
        this.measureName = measureName;
        this.personName = personName;
    }

    List<ProposedEdit> all() {
        return List.copyOf(edits);
    }

    void objective(String text) {
        String now = child.objective().text();
        put(NodeRef.OBJECTIVE, now, "text", now, text, UnaryOperator.identity());
    }

    /** A measure of the parent's strategy becomes a goal. */
    void addGoal(String measure) {
        if (child.goals().stream().anyMatch(goal -> goal.measure().equals(measure))) {
            return;
        }
        String key = unused(measure, child.goals().stream().map(Goal::key));
        String name = shortened(measureName.apply(measure));
        ObjectNode goal = JSON.objectNode();
        goal.put("key", key).put("name", name).put("owner", child.owner()).put("measure", measure);
        add(NodeRef.goal(key), name, goal);
    }

    void removeGoal(String measure) {
        child.goals().stream()
                .filter(goal -> goal.measure().equals(measure))
                .forEach(goal -> remove(NodeRef.goal(goal.key()), goal.name()));
    }

    /** An action of the parent's strategy becomes a strategy, which has the action with its dates to track it by. */
    void addStrategy(Action action) {
        if (carrier(action).isPresent()) {
            return;
        }
        String key = unused(action.key(), child.strategies().stream().map(Strategy::key));
        ObjectNode strategy = JSON.objectNode();
        strategy.put("key", key).put("name", action.name()).put("owner", child.owner());
        firstGoal().ifPresent(goal -> strategy.putArray("serves").add(goal));
        ObjectNode own = strategy.putArray("actions").addObject();
        String ownKey = unused(action.key(), Stream.concat(actions().map(Action::key), actionKeys.stream()));
        actionKeys.add(ownKey);
        own.put("key", ownKey).put("name", action.name()).put("owner", child.owner());
        if (action.start() != null) {
            own.put("start", action.start().toString());
        }
        if (action.deadline() != null) {
            own.put("deadline", action.deadline().toString());
        }
        add(NodeRef.strategy(key), action.name(), strategy);
    }

    /** Renames the strategy that carries the action, and moves the dates of the action that it tracks it by. */
    void followAction(Action old, Action now) {
        Optional<Strategy> carrier = carrier(old);
        if (carrier.isEmpty()) {
            return;
        }
        Strategy strategy = carrier.get();
        if (!old.name().equals(now.name())) {
            nameStrategy(NodeRef.strategy(strategy.key()), now.name());
        }
        strategy.actions().stream()
                .filter(action ->
                        action.key().equals(old.key()) || action.name().equals(old.name()))
                .findFirst()
                .ifPresent(action -> {
                    date(action, "start", action.start(), old.start(), now.start());
                    date(action, "deadline", action.deadline(), old.deadline(), now.deadline());
                });
    }

    void removeStrategy(Action action) {
        carrier(action).ifPresent(strategy -> remove(NodeRef.strategy(strategy.key()), strategy.name()));
    }

    void nameStrategy(NodeRef node, String name) {
        strategy(node)
                .ifPresent(found -> put(node, found.name(), "name", found.name(), name, UnaryOperator.identity()));
    }

    void ownStrategy(NodeRef node, String owner) {
        strategy(node).ifPresent(found -> put(node, found.name(), "owner", found.owner(), owner, personName));
    }

    void nameGoal(NodeRef node, String name) {
        goal(node).ifPresent(found -> put(node, found.name(), "name", found.name(), name, UnaryOperator.identity()));
    }

    void measureGoal(NodeRef node, String measure) {
        goal(node).ifPresent(found -> put(node, found.name(), "measure", found.measure(), measure, measureName));
    }

    /** The strategy that an action was handed down to: of the same key, or else of the same name. */
    private Optional<Strategy> carrier(Action action) {
        return child.strategies().stream()
                .filter(strategy -> strategy.key().equals(action.key()))
                .findFirst()
                .or(() -> child.strategies().stream()
                        .filter(strategy -> strategy.name().equals(action.name()))
                        .findFirst());
    }

    private Optional<String> firstGoal() {
        return Stream.concat(
                        child.goals().stream().map(Goal::key),
                        edits.stream()
                                .map(ProposedEdit::edit)
                                .filter(PlanEdit.Add.class::isInstance)
                                .filter(edit -> edit.node().kind() == NodeKind.GOAL)
                                .map(edit -> edit.node().key()))
                .filter(goal ->
                        edits.stream().noneMatch(edit -> edit.edit().equals(new PlanEdit.Remove(NodeRef.goal(goal)))))
                .findFirst();
    }

    private Stream<Action> actions() {
        return child.strategies().stream().flatMap(strategy -> strategy.actions().stream());
    }

    private Optional<Strategy> strategy(NodeRef node) {
        return child.strategies().stream()
                .filter(strategy -> NodeRef.strategy(strategy.key()).equals(node))
                .findFirst();
    }

    private Optional<Goal> goal(NodeRef node) {
        return child.goals().stream()
                .filter(goal -> NodeRef.goal(goal.key()).equals(node))
                .findFirst();
    }

    private void date(
            Action action, String field, @Nullable LocalDate own, @Nullable LocalDate old, @Nullable LocalDate now) {
        if (now != null && !now.equals(old)) {
            put(
                    NodeRef.action(action.key()),
                    action.name(),
                    field,
                    own == null ? "" : own.toString(),
                    now.toString(),
                    UnaryOperator.identity());
        }
    }

    private void put(
            NodeRef node, String nodeName, String field, String own, String wanted, UnaryOperator<String> words) {
        if (!own.equals(wanted)) {
            JsonNode base = own.isEmpty() ? null : JSON.stringNode(own);
            PlanEdit edit = new PlanEdit.Put(node, field, base, JSON.stringNode(wanted));
            edits.add(new ProposedEdit(edit, nodeName, own.isEmpty() ? null : words.apply(own), words.apply(wanted)));
        }
    }

    private void add(NodeRef node, String name, ObjectNode content) {
        edits.add(new ProposedEdit(new PlanEdit.Add(node, null, Integer.MAX_VALUE, content), name, null, name));
    }

    private void remove(NodeRef node, String name) {
        edits.add(new ProposedEdit(new PlanEdit.Remove(node), name, name, null));
    }

    /** The key, or the key with the first number that makes it unused among the child's and what is being added. */
    private String unused(String wanted, Stream<String> own) {
        var taken = Stream.concat(
                        own,
                        edits.stream()
                                .map(ProposedEdit::edit)
                                .filter(PlanEdit.Add.class::isInstance)
                                .map(edit -> edit.node().key()))
                .collect(Collectors.toSet());
        String key = Key.isValid(wanted) ? wanted : "new";
        return Stream.concat(
                        Stream.of(key),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> numbered(key, number)))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String key, int number) {
        String tail = "-" + number;
        return key.substring(0, Math.min(key.length(), LONGEST_KEY - tail.length())) + tail;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
