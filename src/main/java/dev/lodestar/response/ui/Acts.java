package dev.lodestar.response.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.uikit.AskDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for what an act on an alert takes; what was typed stays when it is refused.
 *
 * @param done hears what was done
 */
record Acts(AlertView alert, AlertDesk desk, Words words, Consumer<String> done) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_SNOOZE = 14;
    private static final int USUAL_SNOOZE = 7;
    private static final String REASON = "/reason";

    AskDialog acknowledge() {
        AskDialog dialog = dialog("acknowledge");
        TextArea comment = AskDialog.lines(words.say("act.acknowledge.comment"), LONGEST, true);
        return dialog.sentence(words.say("act.acknowledge.then"))
                .field("/comment", comment)
                .save(words.say("act.acknowledge.save"), () -> {
                    desk.handling()
                            .acknowledge(
                                    alert.id(),
                                    comment.getValue(),
                                    null,
                                    alert.handled().revision());
                    done.accept(words.say("act.acknowledge.done"));
                });
    }

    AskDialog snooze() {
        AskDialog dialog = dialog("snooze");
        DatePicker until = new DatePicker(words.say("act.snooze.until"));
        until.setLocale(words.locale());
        until.setMin(desk.today().plusDays(1));
        until.setMax(desk.today().plusDays(LONGEST_SNOOZE));
        until.setValue(desk.today().plusDays(USUAL_SNOOZE));
        until.setRequiredIndicatorVisible(true);
        until.setWidthFull();
        TextArea reason = AskDialog.lines(words.say("act.reason"), LONGEST, true);
        return dialog.sentence(words.say("act.snooze.then", LONGEST_SNOOZE))
                .field("/until", until)
                .field(REASON, reason)
                .save(words.say("act.snooze.save"), () -> {
                    LocalDate day = Objects.requireNonNullElse(until.getValue(), desk.today());
                    desk.handling().snooze(alert.id(), day, reason.getValue());
                    done.accept(words.say("act.snooze.done", words.day(day)));
                });
    }

    AskDialog reassign() {
        AskDialog dialog = dialog("reassign");
        ComboBox<PersonView> person = people("act.reassign.person");
        TextArea reason = AskDialog.lines(words.say("act.reason"), LONGEST, true);
        return dialog.sentence(words.say("act.reassign.then"))
                .field("/person", person)
                .field(REASON, reason)
                .save(words.say("act.reassign.save"), () -> {
                    PersonView chosen = person.getValue();
                    desk.handling().reassign(alert.id(), chosen == null ? "" : chosen.key(), reason.getValue());
                    done.accept(words.say("act.reassign.done", chosen == null ? "" : chosen.name()));
                });
    }

    AskDialog escalate() {
        AskDialog dialog = dialog("escalate");
        TextArea reason = AskDialog.lines(words.say("act.reason"), LONGEST, true);
        return dialog.sentence(words.say("act.escalate.then", alert.handled().level()))
                .field(REASON, reason)
                .save(words.say("act.escalate.save"), () -> {
                    desk.handling().escalate(alert.id(), reason.getValue());
                    done.accept(words.say("act.escalate.done"));
                });
    }

    void wake() {
        desk.handling().wake(alert.id());
        done.accept(words.say("act.wake.done"));
    }

    /** The measure that the alert is about; none when it is about a source. */
    Optional<MeasureView> measure() {
        return desk.directory().byKeys(List.of(alert.measureKey())).stream().findFirst();
    }

    /** Chooses among the people whom the reader may see. */
    ComboBox<PersonView> people(String label) {
        ComboBox<PersonView> person = new ComboBox<>(words.say(label));
        person.setItems(desk.organisation().people());
        person.setItemLabelGenerator(PersonView::name);
        person.setRequiredIndicatorVisible(true);
        person.setWidthFull();
        return person;
    }

    AskDialog dialog(String act) {
        return new AskDialog(
                words.say("act." + act + ".title", alert.name()),
                words.say("act.cancel"),
                refused -> ErrorTexts.refusals(refused, UI.getCurrent()));
    }
}
