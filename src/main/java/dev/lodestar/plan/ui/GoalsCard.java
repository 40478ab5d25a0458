package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.uikit.Bullet;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.Signal;
import java.util.List;

/** The goals, each with how far it is, how far it should be and where it is to get to. */
final class GoalsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient PlanReading reading;

    GoalsCard(PlanReading reading) {
        this.reading = reading;
    }

    @Override
    protected Card initContent() {
        List<Goal> goals = reading.document().goals();
        long onTrack = goals.stream()
                .map(goal -> reading.light(goal.measure()))
                .filter(light -> light != null && light.status() == LightStatus.GREEN)
                .count();
        if (goals.isEmpty()) {
            return new Card(
                    getTranslation("plan.goals"),
                    new EmptyState(getTranslation("plan.noGoals"), getTranslation("plan.noGoalsHint")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-plan__list");
        goals.forEach(goal -> list.add(new ListItem(item(goal))));
        return new Card(getTranslation("plan.goalsTitle", onTrack, goals.size()), list);
    }

    private Div item(Goal goal) {
        Light light = reading.light(goal.measure());
        Component name =
                light == null ? Piece.text(title(goal), "ls-plan__name") : Piece.measure(goal.measure(), title(goal));
        name.addClassName("ls-plan__name");
        Div body = new Div(name);
        if (light == null) {
            body.add(Piece.text(getTranslation("plan.notShared"), "ls-sub"));
        } else {
            body.add(Piece.text(reached(light), "ls-sub", "ls-num"), bullet(light));
        }
        body.add(Piece.text(reading.name(goal.owner()), "ls-sub"));
        return Piece.box(
                "ls-plan__goal", light == null ? Piece.text("", "ls-plan__blank") : Piece.light(light.status()), body);
    }

    private String title(Goal goal) {
        return reading.label(goal.key()) + " " + goal.name();
    }

    private String reached(Light light) {
        String actual = reading.numbers().with(light.unit(), light.actual());
        if (light.lower() != null && light.upper() != null) {
            return getTranslation(
                    "plan.within", actual, reading.numbers().range(light.unit(), light.lower(), light.upper()));
        }
        return light.target() == null
                ? actual
                : getTranslation("plan.of", actual, reading.numbers().with(light.unit(), light.target()));
    }

    private Bullet bullet(Light light) {
        Signal signal = Piece.signal(light.status());
        String label = light.name() + ": " + reached(light) + ", " + signal.word(reading.locale());
        if (light.lower() != null && light.upper() != null) {
            return Bullet.within(light.actual(), light.lower(), light.upper(), signal, label);
        }
        return new Bullet(light.actual(), light.expected(), light.target(), signal, label);
    }
}
