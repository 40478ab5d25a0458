package dev.lodestar.alert.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.alert.RuleTrial;
import dev.lodestar.alert.RuleTrial.OfMeasure;
import dev.lodestar.uikit.Card;
import java.util.List;

/** What a rule would have done, measure by measure, beside how often the rule of its kind fires as it is. */
final class TrialPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;
    private static final int RUNS = 8;

    private final transient RuleWords words;

    TrialPart(RuleTrial trial, RuleWords words) {
        this.words = words;
        List<OfMeasure> telling = trial.measures().stream()
                .filter(one -> !one.would().isEmpty() || !one.now().isEmpty())
                .toList();
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-rules__list");
        telling.stream().limit(SHOWN).forEach(one -> list.add(row(one)));
        Card card = new Card(words.say("trial", trial.fired(), trial.measures().size()));
        if (telling.isEmpty()) {
            card.add(new Paragraph(words.say("trial.none")));
        } else {
            card.add(list);
        }
        if (telling.size() > SHOWN) {
            card.add(new Paragraph(words.say("trial.more", telling.size() - SHOWN)));
        }
        add(card);
    }

    private ListItem row(OfMeasure one) {
        Div name = new Div(new Anchor("measures/" + one.key(), one.name()));
        name.addClassName("ls-rules__name");
        Div counts =
                new Div(words.say("trial.counts", one.would().size(), one.now().size()));
        counts.addClassName("ls-sub");
        Div runs = new Div();
        runs.addClassName("ls-rules__runs");
        one.would().reversed().stream().limit(RUNS).forEach(run -> runs.add(new Span(words.run(run))));
        if (one.would().size() > RUNS) {
            runs.add(new Span(words.say("trial.earlier", one.would().size() - RUNS)));
        }
        return new ListItem(name, counts, runs);
    }
}
