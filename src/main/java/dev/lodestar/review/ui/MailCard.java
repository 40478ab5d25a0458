package dev.lodestar.review.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.review.ReviewCalendar;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.uikit.Card;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Who gets the minutes and the packs, and when packs are made by themselves. */
final class MailCard extends Div {

    private static final long serialVersionUID = 1L;

    private final MultiSelectComboBox<PersonView> people = new MultiSelectComboBox<>();
    private final Select<ReviewCalendar.Rhythm> rhythm = new Select<>();
    private final IntegerField days = new IntegerField();
    private final IntegerField hour = new IntegerField();
    private final Checkbox active = new Checkbox();
    private final transient ReviewDetail detail;
    private final transient ReviewDesk desk;
    private final transient Consumer<String> done;
    private final transient ReviewCalendar calendar;

    MailCard(ReviewDetail detail, ReviewDesk desk, Consumer<String> done) {
        this.detail = detail;
        this.desk = desk;
        this.done = done;
        this.calendar = desk.calendars().of(detail.review().plan());
        fields();
        NativeButton mail = new NativeButton(getTranslation("review.mail.minutes"), click -> mail());
        mail.addClassName("ls-button");
        NativeButton save = new NativeButton(getTranslation("review.mail.save"), click -> save());
        save.addClassName("ls-button");
        Div form = Piece.box("ls-review__calendar", active, rhythm, days, hour, Piece.box("ls-actions", save));
        NativeDetails more = new NativeDetails(getTranslation(
                calendar.active() ? "review.mail.on" : "review.mail.off", Integer.toString(calendar.daysAfter())));
        more.setContent(form);
        add(new Card(getTranslation("review.mail"), people, Piece.box("ls-actions", mail), more));
    }

    private void fields() {
        List<PersonView> known = desk.organisation().people();
        people.setLabel(getTranslation("review.mail.people"));
        people.setItems(known);
        people.setItemLabelGenerator(PersonView::name);
        people.setValue(known.stream()
                .filter(person -> calendar.recipients().contains(person.key()))
                .toList());
        people.setWidthFull();
        rhythm.setLabel(getTranslation("review.mail.rhythm"));
        rhythm.setItems(ReviewCalendar.Rhythm.values());
        rhythm.setItemLabelGenerator(
                each -> getTranslation("review.mail." + each.name().toLowerCase(Locale.ROOT)));
        rhythm.setValue(calendar.rhythm());
        days.setLabel(getTranslation("review.mail.days"));
        days.setValue(calendar.daysAfter());
        hour.setLabel(getTranslation("review.mail.hour"));
        hour.setValue(calendar.hour());
        active.setLabel(getTranslation("review.mail.active"));
        active.setValue(calendar.active());
    }

    private List<String> chosen() {
        Set<PersonView> value = people.getValue();
        return value.stream().map(PersonView::key).sorted().toList();
    }

    private void mail() {
        people.setInvalid(chosen().isEmpty());
        people.setErrorMessage(getTranslation("review.mail.nobody"));
        if (!chosen().isEmpty()) {
            desk.calendars().mailMinutes(detail.review().id(), chosen());
            done.accept(getTranslation("review.mail.sent", chosen().size()));
        }
    }

    private void save() {
        try {
            desk.calendars()
                    .set(new ReviewCalendar(
                            detail.review().plan(),
                            rhythm.getValue(),
                            Objects.requireNonNullElse(days.getValue(), 0),
                            Objects.requireNonNullElse(hour.getValue(), -1),
                            active.getValue(),
                            chosen(),
                            calendar.revision()));
            done.accept(getTranslation("review.mail.saved"));
        } catch (InvalidInputException refused) {
            refused.errors().forEach(error -> {
                IntegerField field = error.pointer().equals("/hour") ? hour : days;
                field.setErrorMessage(getTranslation("review.mail.range"));
                field.setInvalid(true);
            });
        } catch (ConflictException overtaken) {
            done.accept(getTranslation("review.conflict"));
        }
    }
}
