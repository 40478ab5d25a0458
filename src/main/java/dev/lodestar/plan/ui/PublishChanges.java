package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.document.PlanChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a plan, a sentence a change. */
final class PublishChanges extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final transient PlanEditWords words;
    private final transient Map<String, String> names;

    /** @param names of people, units and measures by key */
    PublishChanges(PlanEditWords words, List<PlanChange> changes, Map<String, String> names) {
        this.words = words;
        this.names = names;
        addClassName("pe-changes");
        changes.stream().limit(SHOWN).forEach(change -> add(new ListItem(sentence(change))));
        if (changes.size() > SHOWN) {
            add(new ListItem(words.say("plan.publish.more", changes.size() - SHOWN)));
        }
        if (changes.isEmpty()) {
            add(new ListItem(words.say("plan.publish.same")));
        }
    }

    private String sentence(PlanChange change) {
        String what = words.kind(change.node().kind());
        String name = names.getOrDefault(change.name(), change.name());
        return switch (change) {
            case PlanChange.Added added -> words.say("plan.publish.added", what, name);
            case PlanChange.Removed removed -> words.say("plan.publish.removed", what, name);
            case PlanChange.Moved moved ->
                words.say("plan.publish.moved", what, name, moved.from() + 1, moved.to() + 1);
            case PlanChange.Changed changed ->
                words.say(
                        "plan.publish.changed",
                        what,
                        name,
                        words.field(changed.field()),
                        value(changed.before()),
                        value(changed.after()));
        };
    }

    private String value(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : names.getOrDefault(text, text);
    }
}
