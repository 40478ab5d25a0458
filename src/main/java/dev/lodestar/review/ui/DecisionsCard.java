package dev.lodestar.review.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.review.NewDecision;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.ReviewState;
import dev.lodestar.review.pack.Minutes.Decision;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What was decided; with somebody's name on it, it is theirs to do. */
final class DecisionsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final ComboBox<PersonView> owner = new ComboBox<>();
    private final DatePicker due = new DatePicker();
    private final transient ReviewDetail detail;
    private final transient Words words;

    DecisionsCard(ReviewDetail detail, Words words, ReviewDesk desk, Consumer<String> done) {
        this.detail = detail;
        this.words = words;
        Card card =
                new Card(getTranslation("review.decisions", detail.decisions().size()));
        if (detail.decisions().isEmpty()) {
            card.add(new EmptyState(
                    getTranslation("review.decisions.none"), getTranslation("review.decisions.none.hint")));
        } else {
            card.add(list());
        }
        if (detail.mayHold() && detail.review().state() != ReviewState.CLOSED) {
            card.add(form(desk, done));
        }
        add(card);
    }

    boolean isWriting() {
        return !text.getValue().isBlank();
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-review__decisions");
        detail.decisions().forEach(decision -> list.add(item(decision)));
        return list;
    }

    private ListItem item(Decision decision) {
        ListItem item = new ListItem(Piece.text(decision.text(), "ls-review__name"));
        if (decision.owner() != null && decision.due() != null) {
            String progress = detail.tasks().stream()
                    .filter(task -> task.title().equals(decision.text()))
                    .map(task ->
                            getTranslation("review.task." + task.state().toLowerCase(Locale.ROOT), task.progress()))
                    .findFirst()
                    .orElse("");
            item.add(Piece.text(
                    getTranslation("review.decision.who", decision.owner().name(), words.day(decision.due()), progress),
                    "ls-sub"));
        } else {
            item.add(Piece.text(decision.by().name() + " · " + words.moment(decision.at()), "ls-sub"));
        }
        return item;
    }

    private Div form(ReviewDesk desk, Consumer<String> done) {
        List<PersonView> people = desk.organisation().people();
        text.setLabel(getTranslation("review.decision.text"));
        owner.setLabel(getTranslation("review.decision.owner"));
        owner.setItems(people);
        owner.setItemLabelGenerator(PersonView::name);
        owner.setClearButtonVisible(true);
        due.setLabel(getTranslation("review.decision.due"));
        due.setLocale(words.locale());
        NativeButton add = new NativeButton(getTranslation("review.decision.add"), click -> send(desk, done));
        add.addClassName("ls-button");
        return Piece.box("ls-review__decide", text, owner, due, add);
    }

    private void send(ReviewDesk desk, Consumer<String> done) {
        text.setInvalid(false);
        due.setInvalid(false);
        PersonView who = owner.getValue();
        try {
            desk.talk()
                    .decide(
                            detail.review().id(),
                            new NewDecision(text.getValue(), who == null ? null : who.key(), due.getValue()));
            text.clear();
            done.accept(getTranslation("review.decided"));
        } catch (InvalidInputException refused) {
            refused.errors().forEach(this::refuse);
        } catch (ConflictException overtaken) {
            text.setErrorMessage(getTranslation("review.closed.conflict"));
            text.setInvalid(true);
        }
    }

    private void refuse(FieldError error) {
        if (error.pointer().equals("/due")) {
            due.setErrorMessage(getTranslation("review.decision.due.needed"));
            due.setInvalid(true);
        } else {
            text.setErrorMessage(
                    error.code().equals("field.missing") ? getTranslation("review.decision.needed") : error.message());
            text.setInvalid(true);
        }
    }
}
