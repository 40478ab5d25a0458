package dev.lodestar.history.ui;

import dev.lodestar.history.FollowUpView;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.plan.document.PlanDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan's versions as one reader sees them.
 *
 * @param drafts whether the reader may see the draft
 * @param restores whether the reader may publish
 * @param changes between the two that are compared
 * @param older of the two, whose names stand for what is gone
 */
record Review(
        PlanHistory history,
        List<FollowUpView> followUps,
        boolean drafts,
        boolean restores,
        Comparison comparison,
        PlanDocument older,
        PlanDocument newer,
        List<PlanChange> changes) {

    PlanDocument plan() {
        return history.document();
    }

    int newest() {
        return history.versions().getFirst().number();
    }

    boolean isFirst() {
        return history.versions().size() == 1;
    }

    PlanVersionView version(int number) {
        return history.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** How goals and strategies are called, by {@code goal:g1} and {@code strategy:s1}. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (PlanDocument document : List.of(older, history.document(), newer)) {
            document.goals().forEach(goal -> names.put("goal:" + goal.key(), goal.name()));
            document.strategies().forEach(strategy -> {
                names.put("strategy:" + strategy.key(), strategy.name());
                strategy.actions().forEach(action -> names.put("action:" + action.key(), action.name()));
            });
        }
        return names;
    }
}
