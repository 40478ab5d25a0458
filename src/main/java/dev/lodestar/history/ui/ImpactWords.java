package dev.lodestar.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.ComputedImpact.LinkedPlan;
import dev.lodestar.plan.ComputedImpact.OwnerChange;
import dev.lodestar.plan.ComputedImpact.StatusShift;
import dev.lodestar.plan.ComputedImpact.TargetChange;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a version touched when it was published, in words, with ways to each thing. */
final class ImpactWords extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;
    private final transient Map<String, String> names;

    ImpactWords(@Nullable ComputedImpact impact, Reader reader, Map<String, String> names) {
        this.reader = reader;
        this.names = names;
        addClassName("ls-versions__impact");
        if (impact == null) {
            add(sub(getTranslation("history.impact.unknown")));
        } else if (impact.equals(ComputedImpact.NONE)) {
            add(sub(getTranslation("history.impact.none")));
        } else {
            part(getTranslation("history.impact.plans", impact.plans().size()), impact.plans(), this::plan);
            part(getTranslation("history.impact.owners", impact.owners().size()), impact.owners(), this::owner);
            part(getTranslation("history.impact.targets", impact.targets().size()), impact.targets(), this::target);
            List<StatusShift> shifts =
                    impact.statuses().stream().filter(this::isSeen).toList();
            part(getTranslation("history.impact.statuses", shifts.size()), shifts, this::status);
            add(incidents(impact.incidents()));
        }
    }

    private <T> void part(String title, List<T> things, Function<T, Component> words) {
        if (!things.isEmpty()) {
            List<Component> items = things.stream().map(words).toList();
            add(Piece.box(
                    "ls-versions__part",
                    sub(title),
                    Piece.list(items, getTranslation("history.more", Piece.beyond(items)))));
        }
    }

    private Component plan(LinkedPlan plan) {
        Span words = new Span(new Anchor(Links.plan(plan.plan()), plan.name()));
        words.add(" " + getTranslation("history.impact.plan", name(plan.node()), kind(plan.linkedNode())));
        return words;
    }

    private String kind(String node) {
        String kind = NodeRef.parse(node).orElseThrow().kind().name().toLowerCase(Locale.ROOT);
        return getTranslation("history.kind." + kind);
    }

    private Component owner(OwnerChange change) {
        return Piece.text(getTranslation(
                "history.impact.owner", reader.person(change.person()), change.before(), change.after()));
    }

    private Component target(TargetChange change) {
        String unit = reader.unitOf(change.measure());
        Span words = new Span(Piece.measure(reader, change.measure()));
        if (reader.sees(change.measure())) {
            words.add(": "
                    + (Objects.equals(change.before(), change.after())
                            ? getTranslation("history.impact.targetDay", reader.target(unit, change.after()))
                            : getTranslation(
                                    "history.impact.target",
                                    reader.target("", change.before()),
                                    reader.target(unit, change.after()))));
        }
        if (change.eased()) {
            words.add(" ");
            words.add(Piece.text(getTranslation("history.impact.eased"), "ls-versions__eased"));
        }
        return words;
    }

    /** How a measure stands is only for those who may see it. */
    private boolean isSeen(StatusShift shift) {
        return NodeRef.parse(shift.node())
                .filter(node -> node.kind() == NodeKind.MEASURE && !reader.sees(node.key()))
                .isEmpty();
    }

    private Component status(StatusShift shift) {
        Span words = Piece.text(shift.name() + " ", "ls-versions__shift");
        words.add(badge(shift.before(), "history.impact.came"), Piece.text("→"));
        words.add(badge(shift.after(), "history.impact.went"));
        return words;
    }

    private Component badge(@Nullable LightStatus status, String otherwise) {
        return status == null
                ? Piece.text(getTranslation(otherwise), "ls-mute")
                : new StatusBadge(Signal.valueOf(status.name()));
    }

    private Component incidents(ComputedImpact.Incidents incidents) {
        StringBuilder words =
                new StringBuilder(getTranslation("history.impact.incidents", incidents.before(), incidents.after()));
        if (!incidents.left().isEmpty()) {
            words.append(" · ").append(getTranslation("history.impact.left", measures(incidents.left())));
        }
        if (!incidents.joined().isEmpty()) {
            words.append(" · ").append(getTranslation("history.impact.joined", measures(incidents.joined())));
        }
        return sub(words.toString());
    }

    private String measures(List<String> keys) {
        return keys.stream().map(reader::measure).collect(Collectors.joining(", "));
    }

    private String name(String node) {
        return names.getOrDefault(node, node);
    }

    private static Paragraph sub(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("ls-sub");
        return paragraph;
    }
}
