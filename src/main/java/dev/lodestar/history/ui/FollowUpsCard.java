package dev.lodestar.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.history.FollowUpState;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.MeasureReading;
import dev.lodestar.history.PromiseVerdict;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Did it happen? Each promise with its verdict, the numbers it goes by, and the word of whoever made it. */
final class FollowUpsCard extends Div {

    private static final long serialVersionUID = 1L;

    /** Takes the note that closes a follow-up and answers what is wrong with it; null when it was closed. */
    interface Closing {
        @Nullable
        String close(FollowUpView followUp, String note);
    }

    private final transient Reader reader;
    private final transient Closing closing;
    private final transient List<CloseForm> forms = new ArrayList<>();

    FollowUpsCard(List<FollowUpView> followUps, Reader reader, Closing closing) {
        this.reader = reader;
        this.closing = closing;
        long due = followUps.stream()
                .filter(followUp -> followUp.state() == FollowUpState.DUE)
                .count();
        Card card = new Card(getTranslation("history.followUps.title", due));
        if (followUps.isEmpty()) {
            card.add(
                    new EmptyState(getTranslation("history.followUps.none"), getTranslation("history.followUps.hint")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("ls-versions__followUps");
            followUps.forEach(followUp -> list.add(item(followUp)));
            card.add(list);
        }
        add(card);
    }

    /** Whether somebody is writing a note that drawing anew would lose. */
    boolean isWriting() {
        return forms.stream().anyMatch(CloseForm::isWriting);
    }

    private ListItem item(FollowUpView followUp) {
        String promise = getTranslation(
                "history.promise." + followUp.promise().direction().name().toLowerCase(Locale.ROOT),
                followUp.measureName(),
                reader.day(followUp.promise().by()));
        Div head = Piece.box(
                "ls-versions__head",
                badge(followUp.verdict()),
                Piece.text(getTranslation("history.version", Integer.toString(followUp.planVersion())), "ls-sub"));
        ListItem item = new ListItem(head, new H3(promise));
        evidence(followUp).forEach(item::add);
        if (followUp.closing() != null) {
            FollowUpView.Closing said = followUp.closing();
            item.add(new Paragraph(said.note()));
            item.add(Piece.text(
                    getTranslation("history.closed", reader.person(said.by()), reader.moment(said.at())), "ls-sub"));
        } else if (followUp.mayClose()) {
            CloseForm form = new CloseForm(promise, note -> closing.close(followUp, note));
            forms.add(form);
            item.add(form);
        } else if (followUp.state() == FollowUpState.DUE) {
            item.add(Piece.text(getTranslation("history.waitsFor", reader.person(followUp.author())), "ls-sub"));
        }
        return item;
    }

    private Component badge(@Nullable PromiseVerdict verdict) {
        if (verdict == null) {
            return StatusBadge.saying(Signal.PENDING, getTranslation("history.waiting"));
        }
        String word = getTranslation("history.verdict." + verdict.name().toLowerCase(Locale.ROOT));
        return StatusBadge.saying(
                switch (verdict) {
                    case KEPT -> Signal.GREEN;
                    case PARTLY -> Signal.AMBER;
                    case NOT_KEPT -> Signal.RED;
                    case UNKNOWN -> Signal.NO_DATA;
                },
                word);
    }

    private List<Component> evidence(FollowUpView followUp) {
        List<Component> lines = new ArrayList<>();
        FollowUpView.Evidence evidence = followUp.evidence();
        lines.add(line("history.evidence.then", followUp.unit(), evidence.then()));
        if (followUp.verdict() == null) {
            return lines;
        }
        lines.add(line("history.evidence.later", followUp.unit(), evidence.later()));
        lines.add(Piece.text(getTranslation("history.evidence.alerts", evidence.alerts()), "ls-sub"));
        if (evidence.then() != null
                && evidence.later() != null
                && evidence.then().definition() != evidence.later().definition()) {
            lines.add(Piece.text(getTranslation("history.evidence.redefined"), "ls-sub"));
        }
        return lines;
    }

    private Component line(String when, String unit, @Nullable MeasureReading reading) {
        if (reading == null) {
            return Piece.text(getTranslation(when) + ": " + getTranslation("history.evidence.none"), "ls-sub");
        }
        String expected = reader.expected(unit, reading);
        String number = reader.numbers().with(unit, reading.value());
        String words = getTranslation(when) + ", " + reader.period(reading.period()) + ": "
                + (expected == null ? number : getTranslation("history.evidence.number", number, expected));
        Div line = Piece.box("ls-versions__reading", Piece.text(words, "ls-num"));
        line.add(new StatusBadge(
                reading.judgement() == Judgement.UNKNOWN
                        ? Signal.NO_DATA
                        : Signal.valueOf(reading.judgement().name())));
        return line;
    }
}
