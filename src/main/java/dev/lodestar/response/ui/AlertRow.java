package dev.lodestar.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.HandlingView;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.Sparkline;
import dev.lodestar.uikit.StatusBadge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One alert of the board: how bad, what in a sentence, who has it and what they did, the curve. */
final class AlertRow extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final String DOT = " · ";

    /** @param status of the measure; null when the reader sees none */
    AlertRow(AlertView alert, @Nullable MeasureStatus status, Words words) {
        AlertWords says = new AlertWords(words);
        Signal signal = AlertWords.signal(alert);
        addClassName("ls-alerts__row");
        Anchor title = new Anchor("alerts/" + alert.id(), says.headline(alert));
        title.addClassName("ls-alerts__title");
        Div what = Piece.box(
                "ls-alerts__what", title, Piece.text(String.join(DOT, facts(alert, words)), "ls-sub", "ls-num"));
        add(badge(alert, signal, says), what, handled(alert, words), curve(alert, status, signal, words));
    }

    private static StatusBadge badge(AlertView alert, Signal signal, AlertWords says) {
        boolean judged = signal == Signal.RED || signal == Signal.AMBER || signal == Signal.NO_DATA;
        return judged && !alert.state().equals("RECOVERING")
                ? new StatusBadge(signal)
                : StatusBadge.saying(signal, says.state(alert));
    }

    private static List<String> facts(AlertView alert, Words words) {
        List<String> facts = new ArrayList<>();
        facts.add(words.name(alert.unitKey()));
        facts.add(words.name(alert.owner()));
        if (!alert.handled().handler().equals(alert.owner())) {
            facts.add(words.say("row.handler", words.name(alert.handled().handler())));
        }
        facts.add(words.age(alert.raisedAt()));
        return facts;
    }

    private static Div handled(AlertView alert, Words words) {
        HandlingView handled = alert.handled();
        Div box = Piece.box("ls-alerts__handled");
        boolean open = alert.resolvedPeriod() == null && !alert.state().equals("CANCELLED_BY_CORRECTION");
        HandlingView.Acknowledgement taken = handled.acknowledged();
        if (taken != null) {
            box.add(Piece.text("✓ " + words.say("row.acknowledged", words.by(taken.by())), "ls-alerts__mark"));
        } else if (open) {
            box.add(Piece.text(words.say("row.waiting"), "ls-alerts__mark", "ls-alerts__mark--open"));
        }
        if (open && handled.snoozed() != null) {
            box.add(Piece.text(
                    words.say("row.snoozed", words.day(handled.snoozed().until())), "ls-alerts__mark"));
        }
        if (open && handled.level() != HandlingView.Escalation.OWNER) {
            box.add(Piece.text(words.say("row.level", handled.level()), "ls-alerts__mark"));
        }
        return box;
    }

    private static Div curve(AlertView alert, @Nullable MeasureStatus status, Signal signal, Words words) {
        Div box = Piece.box("ls-alerts__curve");
        if (status == null || status.series().isEmpty()) {
            return box;
        }
        List<@Nullable BigDecimal> actual = new ArrayList<>();
        List<@Nullable BigDecimal> expected = new ArrayList<>();
        for (SeriesPoint point : status.series()) {
            actual.add(point.actual());
            expected.add(point.expected());
        }
        box.add(new Sparkline(
                actual,
                expected,
                signal,
                words.say("row.curve", alert.measureName(), status.series().size())));
        return box;
    }
}
