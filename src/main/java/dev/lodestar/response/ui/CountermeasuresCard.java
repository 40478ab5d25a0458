package dev.lodestar.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.checkin.TaskState;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.response.Countermeasure;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.Turn;
import dev.lodestar.response.Verdict;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is done against an alert or for a measure, what it is to do, and whether the curve turned. */
final class CountermeasuresCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final String DOT = " · ";

    private final transient Words words;
    private final String unit;

    /** @param unit of the measure's numbers */
    CountermeasuresCard(List<Countermeasure> all, String unit, Words words) {
        this.words = words;
        this.unit = unit;
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-counters");
        all.forEach(one -> list.add(item(one)));
        add(new Card(words.say("counters.title", all.size()), list));
    }

    private ListItem item(Countermeasure one) {
        TaskView task = one.task();
        ListItem item = new ListItem(Piece.text(task.title(), "ls-counters__title"));
        item.addClassName("ls-counters__item");
        item.add(Piece.text(String.join(DOT, words.name(task.owner()), due(task), state(task)), "ls-sub", "ls-num"));
        item.add(Piece.text(effect(one.effect()), "ls-sub", "ls-num"));
        Turn turn = one.outcome().turn();
        if (turn == null) {
            item.add(Piece.text(waiting(one), "ls-sub"));
        } else {
            item.add(verdict(turn));
        }
        reached(one, item);
        return item;
    }

    private String due(TaskView task) {
        LocalDate today = LocalDate.ofInstant(words.now(), words.zone());
        return words.say(task.overdue(today) ? "counters.overdue" : "counters.due", words.day(task.due()));
    }

    private String state(TaskView task) {
        return words.say("counters.state", task.state(), task.progress());
    }

    private String effect(ExpectedEffect effect) {
        BigDecimal value = effect.value();
        return effect.kind() == ExpectedEffect.Kind.LEVEL
                ? words.say("counters.effect.level", words.number(unit, value), words.period(effect.by()))
                : words.say("counters.effect.change", words.signed(unit, value), words.period(effect.by()));
    }

    private String waiting(Countermeasure one) {
        if (one.task().state() == TaskState.DROPPED) {
            return words.say("counters.dropped");
        }
        return words.now().isBefore(one.outcome().told())
                ? words.say("counters.waiting", words.day(one.outcome().told()))
                : words.say("counters.nothing");
    }

    private Div verdict(Turn turn) {
        Signal signal = signal(turn.verdict());
        Paragraph figures = new Paragraph(words.say(
                "counters.figures",
                words.signedPercent(turn.before()),
                turn.periodsBefore(),
                words.signedPercent(turn.after()),
                turn.periodsAfter(),
                words.period(turn.last())));
        figures.addClassNames("ls-num", "ls-counters__figures");
        return Piece.box(
                "ls-counters__verdict", StatusBadge.saying(signal, words.say("verdict", turn.verdict())), figures);
    }

    private void reached(Countermeasure one, ListItem item) {
        Boolean met = one.outcome().met();
        if (met != null) {
            item.add(Piece.text(
                    words.say(
                            met ? "counters.met" : "counters.missed",
                            words.period(one.effect().by()),
                            words.number(unit, one.outcome().reached()),
                            words.number(unit, one.outcome().from())),
                    "ls-sub",
                    "ls-num"));
        }
    }

    static Signal signal(Verdict verdict) {
        return switch (verdict) {
            case TURNED -> Signal.GREEN;
            case NOT_YET -> Signal.AMBER;
            case WORSE -> Signal.RED;
        };
    }
}
