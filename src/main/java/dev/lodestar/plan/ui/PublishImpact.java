package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.LightStatus;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What publishing would touch, as worked out from links, owners, targets, judgements and open alerts. */
final class PublishImpact extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    private final transient PlanEditWords words;
    private final transient Map<String, String> names;

    PublishImpact(PlanEditWords words, ComputedImpact impact, Map<String, String> names) {
        this.words = words;
        this.names = names;
        addClassName("pe-changes");
        if (!impact.plans().isEmpty()) {
            say(
                    "plan.publish.impact.plans",
                    impact.plans().stream()
                            .map(ComputedImpact.LinkedPlan::name)
                            .distinct()
                            .limit(SHOWN)
                            .collect(Collectors.joining(", ")));
        }
        impact.owners().stream()
                .limit(SHOWN)
                .forEach(
                        owner -> say("plan.publish.impact.owner", name(owner.person()), owner.before(), owner.after()));
        impact.targets().stream().limit(SHOWN).forEach(this::target);
        impact.statuses().stream()
                .limit(SHOWN)
                .forEach(shift ->
                        say("plan.publish.impact.status", shift.name(), word(shift.before()), word(shift.after())));
        ComputedImpact.Incidents incidents = impact.incidents();
        if (incidents.before() != incidents.after()) {
            say("plan.publish.impact.incidents", incidents.before(), incidents.after());
        }
        if (getChildren().findAny().isEmpty()) {
            say("plan.publish.impact.none");
        }
    }

    private void target(ComputedImpact.TargetChange target) {
        String before = target.before() == null ? "–" : target.before();
        String after = target.after() == null ? "–" : target.after();
        String key = target.eased() ? "plan.publish.impact.eased" : "plan.publish.impact.target";
        say(key, name(target.measure()), before, after);
    }

    private String word(@Nullable LightStatus status) {
        return status == null ? "–" : Piece.signal(status).word(words.locale());
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }

    private void say(String key, Object... values) {
        add(new ListItem(words.say(key, values)));
    }
}
