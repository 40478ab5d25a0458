package dev.lodestar.plan.document;

import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import dev.lodestar.plan.document.Quality.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The soft rules of the method. */
final class QualityRules {

    private static final int STRUCTURE = 8;
    private static final int WORDING = 5;
    private static final int DETAIL = 3;
    private static final int LONGEST_OBJECTIVE = 120;
    private static final int MOST_TIPS = 100;

    private final PlanDocument plan;
    private final Thresholds thresholds;
    private final List<Tip> tips = new ArrayList<>();

    QualityRules(PlanDocument plan, Thresholds thresholds) {
        this.plan = plan;
        this.thresholds = thresholds;
    }

    List<Tip> tips() {
        objective();
        numbers();
        plan.strategies().forEach(this::strategy);
        goals();
        page();
        return tips.stream()
                .sorted(Comparator.comparing(Tip::points).reversed())
                .limit(MOST_TIPS)
                .toList();
    }

    private void objective() {
        String text = plan.objective().text();
        if (text.codePoints().anyMatch(Character::isDigit)) {
            tip(NodeRef.OBJECTIVE, "text", "objective.has-digits", WORDING, "Say it in words; numbers belong to goals");
        }
        if (text.length() > LONGEST_OBJECTIVE) {
            tip(NodeRef.OBJECTIVE, "text", "objective.long", WORDING, "One short sentence is remembered, this is not");
        }
    }

    private void numbers() {
        int goals = plan.goals().size();
        int strategies = plan.strategies().size();
        long enabling = plan.strategies().stream().filter(Strategy::enabling).count();
        if (goals < thresholds.fewestGoals()) {
            tip(NodeRef.PLAN, "", "goals.few", STRUCTURE, "Add goals: at least " + thresholds.fewestGoals());
        }
        if (goals > thresholds.mostGoals()) {
            tip(NodeRef.PLAN, "", "goals.many", STRUCTURE, "Choose: at most " + thresholds.mostGoals() + " goals");
        }
        if (strategies < thresholds.fewestStrategies()) {
            tip(
                    NodeRef.PLAN,
                    "",
                    "strategies.few",
                    STRUCTURE,
                    "Add strategies: at least " + thresholds.fewestStrategies());
        }
        if (strategies - enabling > thresholds.mostBusiness()) {
            tip(
                    NodeRef.PLAN,
                    "",
                    "strategies.many",
                    STRUCTURE,
                    "Choose: at most " + thresholds.mostBusiness() + " business strategies");
        }
        if (enabling > thresholds.mostEnabling()) {
            tip(
                    NodeRef.PLAN,
                    "",
                    "strategies.many-enabling",
                    STRUCTURE,
                    "Choose: at most " + thresholds.mostEnabling() + " enabling strategies");
        }
    }

    private void strategy(Strategy strategy) {
        NodeRef ref = NodeRef.strategy(strategy.key());
        String name = strategy.name().strip().toLowerCase(Locale.ROOT);
        if (thresholds.tacticWords().stream().anyMatch(word -> beginsWith(name, word))) {
            tip(
                    ref,
                    "name",
                    "strategy.tactic",
                    WORDING,
                    "It begins like a tactic: say which choice it serves, and make this an action");
        }
        if (strategy.measures().isEmpty() && !strategy.actions().isEmpty()) {
            tip(
                    ref,
                    "",
                    "strategy.actions-only",
                    DETAIL,
                    "Add a dashboard measure: actions say what was done, not what came");
        }
        if (strategy.actions().isEmpty() && !strategy.measures().isEmpty()) {
            tip(ref, "", "strategy.measures-only", DETAIL, "Add an action: a measure alone moves nothing");
        }
    }

    /** Words of languages with letters end where the word ends; others just begin alike. */
    private static boolean beginsWith(String name, String word) {
        if (!name.startsWith(word)) {
            return false;
        }
        boolean spelled = word.codePoints().allMatch(point -> point < 0x250);
        return !spelled || name.length() == word.length() || !Character.isLetter(name.codePointAt(word.length()));
    }

    private void goals() {
        Map<String, Integer> serving = new HashMap<>();
        plan.strategies().forEach(strategy -> strategy.serves().forEach(goal -> serving.merge(goal, 1, Integer::sum)));
        Set<String> measures = new HashSet<>();
        for (Goal goal : plan.goals()) {
            NodeRef ref = NodeRef.goal(goal.key());
            if (serving.getOrDefault(goal.key(), 0) == plan.strategies().size()
                    && plan.strategies().size() > 2) {
                tip(ref, "", "goal.served-by-all", DETAIL, "Every strategy serves it, so it tells none apart");
            }
            if (!goal.measure().isEmpty() && !measures.add(goal.measure())) {
                tip(ref, "measure", "goal.same-measure", WORDING, "Another goal has the same number");
            }
        }
    }

    private void page() {
        int lines = plan.nodes() - plan.strategies().size();
        if (lines > thresholds.pageLines()) {
            tip(
                    NodeRef.PLAN,
                    "",
                    "page.full",
                    STRUCTURE,
                    "It does not fit a page: " + lines + " goals, measures and actions of " + thresholds.pageLines());
        }
    }

    private void tip(NodeRef node, String field, String code, int points, String message) {
        tips.add(new Tip(node, field, code, message, points));
    }
}
