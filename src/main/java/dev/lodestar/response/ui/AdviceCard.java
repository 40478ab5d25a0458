package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.response.AdviceLine;
import dev.lodestar.response.AlertAdvice;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.util.List;

/** What to look at, most worth first. */
final class AdviceCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AlertDesk desk;
    private final transient Words words;
    private final long alert;

    AdviceCard(long alert, AlertDesk desk, Words words) {
        this.alert = alert;
        this.desk = desk;
        this.words = words;
        addClassName("ls-advice");
        show();
    }

    private void show() {
        AlertAdvice advice = desk.advice().of(alert);
        removeAll();
        Card card = new Card(words.say("advice.title"), lines(advice));
        if (advice.lines().stream().anyMatch(AdviceLine.Upstream.class::isInstance)) {
            Paragraph caution = new Paragraph(words.say("advice.caution"));
            caution.addClassNames("ls-sub", "ls-advice__caution");
            card.add(caution);
        }
        List<AlertAdvice.Strategy> mine = advice.strategies().stream()
                .filter(AlertAdvice.Strategy::mayWrite)
                .toList();
        if (!mine.isEmpty()) {
            Div buttons = Piece.box("ls-actions");
            mine.forEach(one -> buttons.add(Piece.button(
                    words.say(one.playbook().isEmpty() ? "playbook.write" : "playbook.edit", one.name()),
                    () -> new PlaybookQuestion(one, desk, words, this::show)
                            .dialog()
                            .open())));
            card.add(buttons);
        }
        add(card);
    }

    private Component lines(AlertAdvice advice) {
        if (advice.lines().isEmpty()) {
            return new EmptyState(words.say("advice.none"), words.say("advice.none.hint"));
        }
        AdviceWords says = new AdviceWords(words);
        OrderedList list = new OrderedList();
        list.addClassName("ls-advice__lines");
        advice.lines().forEach(line -> list.add(item(says.said(line), line)));
        return list;
    }

    private ListItem item(AdviceWords.Said said, AdviceLine line) {
        Div text = Piece.box("ls-advice__text");
        Paragraph title = new Paragraph(said.title());
        title.addClassNames("ls-advice__title", "ls-num");
        text.add(title);
        said.details().forEach(detail -> text.add(Piece.text(detail, "ls-sub", "ls-num")));
        Anchor evidence = new Anchor(line.evidence(), words.say("advice.evidence"));
        evidence.addClassName("ls-advice__evidence");
        evidence.getElement().setAttribute("aria-label", words.say("advice.evidence.of", said.title()));
        ListItem item = new ListItem(Piece.text(said.tag(), "ls-advice__tag"), text, evidence);
        item.addClassName("ls-advice__line");
        return item;
    }
}
