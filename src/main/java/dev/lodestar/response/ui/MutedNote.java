package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.alert.MuteWindow;
import dev.lodestar.measure.MeasureView;
import java.util.List;

/** Says that nobody is told of a measure's alerts for now, why and until when; nothing while somebody is. */
final class MutedNote {

    private MutedNote() {}

    static Component of(List<MeasureView> measures, AlertDesk desk, Words words) {
        return measures.stream()
                .flatMap(measure -> desk.mutes().on(measure).stream())
                .findFirst()
                .<Component>map(window -> note(window, words))
                .orElseGet(Div::new);
    }

    private static Component note(MuteWindow window, Words words) {
        Paragraph says = new Paragraph(
                new Span(words.say("muted.note", words.day(window.until()), window.reason(), words.by(window.by()))),
                new Span(" "),
                new Anchor("alerts/mutes", words.say("mutes")));
        Div note = Piece.box("ls-callout", says);
        note.addClassName("ls-muted");
        return note;
    }
}
