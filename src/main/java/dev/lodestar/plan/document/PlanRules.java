package dev.lodestar.plan.document;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hard rules of a plan, each broken one a {@link FieldError} whose pointer leads into the document. */
public final class PlanRules {

    private final PlanDocument plan;
    private final Set<String> people;
    private final Set<String> units;
    private final Map<String, MeasureFacts> measures;
    private final Problems problems = new Problems();

    private PlanRules(PlanDocument plan, Set<String> people, Set<String> units, Map<String, MeasureFacts> measures) {
        this.plan = plan;
        this.people = people;
        this.units = units;
        this.measures = measures;
    }

    /** Every rule that keeps the plan from being published, given who and what exists. */
    public static List<FieldError> broken(
            PlanDocument plan, Set<String> people, Set<String> units, Map<String, MeasureFacts> measures) {
        PlanRules rules = new PlanRules(plan, people, units, measures);
        rules.check();
        return rules.problems.found();
    }

    /** What may be published but should be thought about. */
    public static List<FieldError> warnings(PlanDocument plan) {
        Problems warnings = new Problems();
        if (plan.objective().text().codePoints().anyMatch(Character::isDigit)) {
            warnings.add(
                    "/objective/text",
                    "objective.has-digits",
                    "An objective speaks in words; move its numbers to goals");
        }
        return warnings.found();
    }

    private void check() {
        if (!units.contains(plan.unitKey())) {
            problems.add("/unitKey", "unit.unknown", "There is no unit " + plan.unitKey());
        }
        owner("", plan.owner());
        objective();
        Set<String> served = new HashSet<>();
        plan.strategies().forEach(strategy -> served.addAll(strategy.serves()));
        for (int i = 0; i < plan.goals().size(); i++) {
            goal("/goals/" + i, plan.goals().get(i), served);
        }
        for (int i = 0; i < plan.strategies().size(); i++) {
            strategy("/strategies/" + i, plan.strategies().get(i));
        }
    }

    private void objective() {
        String text = plan.objective().text();
        if (!PlainText.filled(text)) {
            problems.add("/objective/text", "objective.missing", "Say in one sentence what is to become true");
        } else if (text.codePoints().noneMatch(Character::isLetter)) {
            problems.add("/objective/text", "objective.not-in-words", "Say it in words; numbers belong to goals");
        }
    }

    private void goal(String at, Goal goal, Set<String> served) {
        owner(at, goal.owner());
        measure(at, goal.measure());
        if (!served.contains(goal.key())) {
            problems.add(at, "goal.unserved", "No strategy serves goal " + goal.key() + "; add it to one's serves");
        }
    }

    private void strategy(String at, Strategy strategy) {
        owner(at, strategy.owner());
        if (strategy.serves().isEmpty()) {
            problems.add(at + "/serves", "strategy.serves-no-goal", "Name at least one goal that it serves");
        }
        if (strategy.measures().isEmpty() && strategy.actions().isEmpty()) {
            problems.add(
                    at + "/measures", "strategy.no-measure", "Add a dashboard measure or an action to track it by");
        }
        for (int i = 0; i < strategy.measures().size(); i++) {
            measure(at + "/measures/" + i, strategy.measures().get(i).measure());
        }
        for (int i = 0; i < strategy.actions().size(); i++) {
            action(at + "/actions/" + i, strategy.actions().get(i));
        }
    }

    private void action(String at, Action action) {
        owner(at, action.owner());
        if (action.start() == null) {
            problems.add(at + "/start", "action.no-start", "Say on which day it starts");
        }
        if (action.deadline() == null) {
            problems.add(at + "/deadline", "action.no-deadline", "Say by which day it is done");
        } else if (action.start() != null && action.deadline().isBefore(action.start())) {
            problems.add(at + "/deadline", "action.deadline-before-start", "The deadline is not before the start");
        }
    }

    private void owner(String at, String owner) {
        if (owner.isEmpty()) {
            problems.add(at + "/owner", "owner.missing", "Name the person who owns it");
        } else if (!people.contains(owner)) {
            problems.add(at + "/owner", "owner.unknown", "There is no person " + owner);
        }
    }

    private void measure(String at, String key) {
        String pointer = at + "/measure";
        MeasureFacts facts = measures.get(key);
        if (key.isEmpty()) {
            problems.add(pointer, "measure.missing", "Name the measure that carries the number");
        } else if (facts == null) {
            problems.add(pointer, "measure.unknown", "There is no measure " + key);
        } else {
            measure(pointer, facts);
        }
    }

    private void measure(String pointer, MeasureFacts facts) {
        String of = " of measure " + facts.key();
        if (facts.baseline() == MeasureFacts.Baseline.MISSING) {
            problems.add(pointer, "measure.no-baseline", "Define the baseline" + of);
        }
        if (!facts.hasTarget()) {
            problems.add(pointer, "measure.no-target", "Define the target" + of);
        }
        if (facts.targetDate() == null) {
            problems.add(pointer, "measure.no-date", "Define the day of the target" + of);
        }
        if (!PlainText.filled(facts.unit())) {
            problems.add(pointer, "measure.no-unit", "Define the unit" + of);
        }
        if (facts.owner() == null || !people.contains(facts.owner())) {
            problems.add(pointer, "measure.no-owner", "Name the owner" + of);
        }
    }
}
