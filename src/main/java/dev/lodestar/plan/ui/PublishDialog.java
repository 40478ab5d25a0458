package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.Publication;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.Pointers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks why a plan changes and what that is to do, beside what changed and what that touches. What was typed stays when it
 * is closed, and when somebody else edited or published meanwhile.
 */
@Tag("dialog")
final class PublishDialog extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditDesk desk;
    private final transient PlanEditWords words;
    private final transient BiConsumer<String, String> jump;
    private final transient IntConsumer published;
    private final Div facts = new Div();
    private final PlanEditField reason;
    private final PlanEditField impact;
    private final Div promiseSlot = new Div();
    private final NativeButton publish;
    private transient @Nullable PublishPromises promises;
    private transient @Nullable DraftView seen;

    PublishDialog(PlanEditDesk desk, PlanEditWords words, BiConsumer<String, String> jump, IntConsumer published) {
        this.desk = desk;
        this.words = words;
        this.jump = jump;
        this.published = published;
        addClassName("pe-publish");
        H2 title = new H2(words.say("plan.publish.title"));
        title.setId("pe-publish-title");
        getElement().setAttribute("aria-labelledby", "pe-publish-title");
        reason = PlanEditField.lines(
                "pe-reason", words.say("plan.publish.reason"), words.say("plan.publish.reason.hint"));
        impact = PlanEditField.lines(
                "pe-impact", words.say("plan.publish.expected"), words.say("plan.publish.expected.hint"));
        publish = button("plan.publish.go", this::submit);
        publish.addClassName("ls-button--primary");
        Div form =
                Piece.box("pe-publish__form", reason, impact, new H3(words.say("plan.publish.promises")), promiseSlot);
        facts.addClassName("pe-publish__facts");
        Div actions = Piece.box("ls-actions", button("plan.publish.cancel", this::close), publish);
        add(title, Piece.box("pe-publish__columns", form, facts), actions);
    }

    /** Shows what publishing this draft means. */
    void open(DraftView draft) {
        Map<String, String> names = names(draft.document());
        if (promises == null) {
            promises = new PublishPromises(words, measures(draft.document(), names));
            promiseSlot.add(promises);
        }
        show(draft, names, null);
        getElement().executeJs("if (!this.open) this.showModal()");
    }

    private void close() {
        getElement().executeJs("this.close()");
    }

    private void show(DraftView draft, Map<String, String> names, @Nullable Component news) {
        seen = draft;
        facts.removeAll();
        if (news != null) {
            facts.add(news);
        }
        if (!draft.problems().isEmpty()) {
            facts.add(broken(draft, draft.problems()));
        }
        List<PlanChange> changes = changes(draft);
        facts.add(new H3(words.say("plan.publish.changes", changes.size())), new PublishChanges(words, changes, names));
        ComputedImpact touched =
                draft.started() ? desk.drafts().impact(draft.document().key()) : null;
        if (touched != null) {
            facts.add(new H3(words.say("plan.publish.impact")), new PublishImpact(words, touched, names));
        }
        publish.setEnabled(draft.started() && draft.problems().isEmpty());
    }

    private List<PlanChange> changes(DraftView draft) {
        PlanDocument now = draft.document();
        PlanDocument before = draft.publishedVersion() == 0
                ? new PlanDocument(
                        now.key(),
                        now.name(),
                        now.unitKey(),
                        now.year(),
                        now.owner(),
                        new PlanDocument.Objective(""),
                        List.of(),
                        List.of())
                : desk.plans().published(now.key(), null).document();
        return PlanDiff.between(before, now);
    }

    /** Every broken rule, each leading to its node. */
    private Component broken(DraftView draft, List<FieldError> errors) {
        UnorderedList list = new UnorderedList();
        for (FieldError error : errors) {
            Pointers.Place place = Pointers.of(draft.document(), error.pointer());
            String name = PlanDiff.names(draft.document()).getOrDefault(place.node(), "");
            NativeButton way =
                    new NativeButton((name.isEmpty() ? words.kind(place.node().kind()) : name) + ": "
                            + words.rule(error.code(), error.message()));
            way.addClassName("pe-jump");
            way.addClickListener(click -> {
                close();
                jump.accept(place.node().toString(), place.field());
            });
            list.add(new ListItem(way));
        }
        Div box = Piece.box("ls-callout", new H3(words.say("plan.publish.broken", errors.size())), list);
        box.addClassName("ls-callout--red");
        return box;
    }

    private void submit() {
        DraftView draft = seen;
        if (draft == null || promises == null) {
            return;
        }
        reason.error(reason.value().isBlank() ? words.say("plan.publish.reason.missing") : null);
        impact.error(impact.value().isBlank() ? words.say("plan.publish.expected.missing") : null);
        List<Promise> promised = promises.read();
        if (reason.value().isBlank() || impact.value().isBlank() || promised == null) {
            return;
        }
        String key = draft.document().key();
        try {
            Publication publication = new Publication(reason.value(), impact.value(), promised, draft.revision());
            int version = desk.plans().publish(key, publication).number();
            close();
            published.accept(version);
        } catch (InvalidInputException wrong) {
            refused(draft, wrong.errors());
        } catch (ConflictException meanwhile) {
            conflict(draft);
        }
    }

    private void refused(DraftView draft, List<FieldError> errors) {
        for (FieldError error : errors) {
            switch (error.pointer()) {
                case "/reason" -> reason.error(words.rule(error.code(), error.message()));
                case "/expectedImpact" -> impact.error(words.rule(error.code(), error.message()));
                case String at
                when at.startsWith(PublishPromises.POINTER) ->
                    java.util.Objects.requireNonNull(promises).refused(error);
                default -> facts.addComponentAsFirst(broken(draft, List.of(error)));
            }
        }
    }

    /** Somebody edited or published since this was opened: shows what, and asks again. */
    private void conflict(DraftView before) {
        DraftView now = desk.drafts().open(before.document().key());
        Map<String, String> names = names(now.document());
        Div news = Piece.box("ls-callout", new H3(words.say("plan.publish.conflict")));
        news.addClassName("ls-callout--amber");
        news.getElement().setAttribute("role", "alert");
        if (now.publishedVersion() != before.publishedVersion()) {
            news.add(new Paragraph(
                    words.say("plan.publish.conflict.version", Integer.toString(now.publishedVersion()))));
        }
        List<PlanChange> theirs = PlanDiff.between(before.document(), now.document());
        news.add(new PublishChanges(words, theirs, names));
        show(now, names, news);
    }

    private Map<String, String> names(PlanDocument plan) {
        Map<String, String> names = new HashMap<>(desk.names());
        for (Light light : desk.lights(plan).values()) {
            names.put(light.measureKey(), light.name());
        }
        return names;
    }

    private static Map<String, String> measures(PlanDocument plan, Map<String, String> names) {
        Map<String, String> measures = new java.util.LinkedHashMap<>();
        plan.measureKeys().forEach(key -> measures.put(key, names.getOrDefault(key, key)));
        return measures;
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.addClassName("ls-button");
        return button;
    }
}
