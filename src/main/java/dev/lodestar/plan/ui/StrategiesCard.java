package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The strategies, a row each: what it serves, how it is tracked, who does what by when. */
final class StrategiesCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient PlanReading reading;

    StrategiesCard(PlanReading reading) {
        this.reading = reading;
    }

    @Override
    protected Card initContent() {
        List<Strategy> strategies = reading.document().strategies();
        if (strategies.isEmpty()) {
            return new Card(
                    getTranslation("plan.strategies"),
                    new EmptyState(getTranslation("plan.noStrategies"), getTranslation("plan.noStrategiesHint")));
        }
        Map<String, NodeRollup> standing = reading.rollup().strategies();
        long off = standing.values().stream()
                .filter(node -> node.status() == LightStatus.RED)
                .count();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("ls-plan__list");
        for (int i = 0; i < strategies.size(); i++) {
            Strategy strategy = strategies.get(i);
            rows.add(new ListItem(row("S" + (i + 1), strategy, Objects.requireNonNull(standing.get(strategy.key())))));
        }
        return new Card(getTranslation("plan.strategiesTitle", off, strategies.size()), columns(), rows);
    }

    private Div columns() {
        Div heads = Piece.box(
                "ls-plan__heads",
                Piece.text(getTranslation("plan.strategies")),
                Piece.text(getTranslation("plan.measures")),
                Piece.text(getTranslation("plan.actions")));
        heads.getElement().setAttribute("aria-hidden", "true");
        return heads;
    }

    private Div row(String label, Strategy strategy, NodeRollup standing) {
        UnorderedList measures = list(getTranslation("plan.measures"));
        strategy.measures().forEach(measure -> measures.add(new MeasureLine(reading, measure)));
        UnorderedList actions = list(getTranslation("plan.actions"));
        strategy.actions().forEach(action -> actions.add(new ActionLine(reading, action)));
        return Piece.box(
                "ls-plan__strategy",
                head(label, strategy, standing),
                strategy.measures().isEmpty() ? new Div() : measures,
                strategy.actions().isEmpty() ? new Div() : actions);
    }

    private Div head(String label, Strategy strategy, NodeRollup standing) {
        boolean judged = strategy.measures().stream().anyMatch(measure -> reading.light(measure.measure()) != null);
        Component light = judged ? Piece.light(standing.status()) : Piece.text("", "ls-plan__blank");
        String serves = strategy.serves().stream().map(reading::label).collect(Collectors.joining(" "));
        Div body = new Div(
                new H3(label + " " + strategy.name()),
                Piece.text(getTranslation("plan.serves", serves) + " · " + reading.name(strategy.owner()), "ls-sub"));
        return Piece.box("ls-plan__goal", light, body);
    }

    private static UnorderedList list(String name) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-plan__lines");
        list.getElement().setAttribute("aria-label", name);
        return list;
    }
}
