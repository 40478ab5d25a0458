package dev.lodestar.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertRights;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.HandlingView;
import java.util.ArrayList;
import java.util.List;

/** How the alert is handled, and what the reader may do about it; what they may not do is not offered. */
final class HandlingCard extends Div {

    private static final long serialVersionUID = 1L;

    HandlingCard(AlertDetail detail, Acts acts) {
        Words words = acts.words();
        AlertView alert = detail.alert();
        addClassNames("ls-callout", "ls-alert__handling");
        String colour = colour(alert);
        if (!colour.isEmpty()) {
            addClassName("ls-callout--" + colour);
        }
        add(new Paragraph(String.join(" ", sentences(alert, words))));
        Div buttons = buttons(detail.may(), alert, acts);
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    private static String colour(AlertView alert) {
        return switch (AlertWords.signal(alert)) {
            case RED -> "red";
            case AMBER -> "amber";
            default -> "";
        };
    }

    /** How it is handled, the most important first; at least one sentence. */
    static List<String> sentences(AlertView alert, Words words) {
        HandlingView handled = alert.handled();
        List<String> sentences = new ArrayList<>();
        HandlingView.Acknowledgement taken = handled.acknowledged();
        if (taken != null) {
            String said = taken.comment().isBlank()
                    ? words.say("handled.byTask", words.by(taken.by()), words.moment(taken.at()))
                    : words.say(
                            "handled.acknowledged", words.by(taken.by()), words.moment(taken.at()), taken.comment());
            sentences.add(said);
        } else if (AlertWords.isOpen(alert)) {
            sentences.add(
                    handled.nextEscalation() == null
                            ? words.say("handled.waiting", words.name(handled.handler()))
                            : words.say(
                                    "handled.escalates",
                                    words.name(handled.handler()),
                                    words.moment(handled.nextEscalation())));
        }
        if (!AlertWords.isOpen(alert)) {
            return sentences.isEmpty() ? List.of(words.say("handled.over")) : sentences;
        }
        if (handled.level() != HandlingView.Escalation.OWNER) {
            sentences.add(words.say("handled.level", handled.level()));
        }
        HandlingView.Snooze asleep = handled.snoozed();
        if (asleep != null) {
            sentences.add(
                    words.say("handled.snoozed", words.by(asleep.by()), words.day(asleep.until()), asleep.reason()));
        }
        return sentences;
    }

    private static Div buttons(AlertRights may, AlertView alert, Acts acts) {
        Words words = acts.words();
        Div buttons = Piece.box("ls-actions");
        boolean taken = alert.handled().acknowledged() != null;
        if (may.acknowledge()) {
            NativeButton acknowledge = Piece.button(
                    words.say(taken ? "act.acknowledge.again" : "act.acknowledge"),
                    () -> acts.acknowledge().open());
            if (alert.source() == null) {
                NativeButton counter = counter(acts);
                (taken ? counter : acknowledge).addClassName("ls-button--primary");
                buttons.add(taken ? counter : acknowledge, taken ? acknowledge : counter);
            } else {
                acknowledge.setClassName("ls-button--primary", !taken);
                buttons.add(acknowledge);
            }
        }
        if (may.snooze()) {
            buttons.add(
                    alert.handled().snoozed() == null
                            ? Piece.button(
                                    words.say("act.snooze"), () -> acts.snooze().open())
                            : Piece.button(words.say("act.wake"), acts::wake));
        }
        if (may.reassign()) {
            buttons.add(Piece.button(
                    words.say("act.reassign"), () -> acts.reassign().open()));
        }
        if (may.escalate()) {
            buttons.add(Piece.button(
                    words.say("act.escalate"), () -> acts.escalate().open()));
        }
        return buttons;
    }

    private static NativeButton counter(Acts acts) {
        return Piece.button(
                acts.words().say("act.counter"),
                () -> acts.measure()
                        .ifPresent(measure -> new CountermeasureQuestion(acts, measure)
                                .dialog()
                                .open()));
    }
}
