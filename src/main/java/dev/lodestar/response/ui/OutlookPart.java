package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.alert.rule.Outlook;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.uikit.Numbers;

/** Says where a measure is heading; nothing where nothing can be told. */
final class OutlookPart {

    private OutlookPart() {}

    static Component of(MeasureHistory history, Words words) {
        return Outlook.of(history.subject(), history.evaluation().periods(), Outlook.CONFIDENCE)
                .<Component>map(outlook -> part(outlook, history, words))
                .orElseGet(Div::new);
    }

    private static Component part(Outlook outlook, MeasureHistory history, Words words) {
        Paragraph says = new Paragraph(outlook.isVague() ? vague(outlook, words) : sentence(outlook, history, words));
        Paragraph how =
                new Paragraph(words.say("outlook.how", outlook.forecast().periods()));
        how.addClassName("ls-sub");
        return Piece.box("ls-outlook", says, how);
    }

    private static String vague(Outlook outlook, Words words) {
        return words.say("outlook.vague", words.day(outlook.forecast().date()));
    }

    private static String sentence(Outlook outlook, MeasureHistory history, Words words) {
        String unit = history.measure().unit();
        Definition definition =
                history.definition(history.evaluation().periods().getLast().definitionVersion());
        boolean single = definition.accumulation() == Accumulation.PER_PERIOD;
        return words.say(
                single ? "outlook.period" : "outlook.date",
                single
                        ? words.full(outlook.period())
                        : words.day(outlook.forecast().date()),
                words.number(unit, outlook.value()),
                new Numbers(words.locale()).plain(outlook.low()),
                words.number(unit, outlook.high()),
                words.number(unit, outlook.expected()),
                Integer.toString(Outlook.CONFIDENCE));
    }
}
