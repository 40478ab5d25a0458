package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.checkin.NumberText;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.LastTarget;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.uikit.AskDialog;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another last target of a measure, why, and what is expected of it.
 *
 * @param done hears of the proposal
 */
record TargetQuestion(MeasureView measure, WeekWords words, WeekDesk desk, Consumer<TargetProposalView> done) {

    private static final int LONGEST = 2_000;

    AskDialog dialog() {
        LastTarget now = desk.target(measure).orElse(null);
        AskDialog dialog = WeekDialog.of("checkin.target.title", measure.name());
        if (now == null) {
            return dialog.sentence(dialog.getTranslation("checkin.target.none"));
        }
        TextField value = new TextField(
                measure.unit().isBlank()
                        ? dialog.getTranslation("checkin.target.value")
                        : dialog.getTranslation("checkin.target.value.in", measure.unit()));
        value.setWidthFull();
        value.getElement().setAttribute("inputmode", "decimal");
        DatePicker day = new DatePicker(dialog.getTranslation("checkin.target.day"), now.date());
        day.setLocale(words.locale());
        day.setWidthFull();
        TextArea reason = AskDialog.lines(dialog.getTranslation("checkin.reason"), LONGEST, true);
        TextArea impact = AskDialog.lines(dialog.getTranslation("checkin.target.impact"), LONGEST, false);
        return dialog.sentence(dialog.getTranslation(
                        "checkin.target.now", words.number(measure.unit(), now.value()), words.day(now.date())))
                .field("/value", value)
                .field("/date", day)
                .field("/reason", reason)
                .field("/impact", impact)
                .sentence(dialog.getTranslation("checkin.target.then"))
                .save(
                        dialog.getTranslation("checkin.target.save"),
                        () -> done.accept(desk.targets()
                                .propose(
                                        measure.key(),
                                        number(value.getValue()),
                                        day.getValue(),
                                        reason.getValue(),
                                        impact.getValue())));
    }

    /** Nothing typed leaves the value as it is: perhaps only the day is to move. */
    private @Nullable BigDecimal number(String text) {
        if (text.isBlank()) {
            return null;
        }
        return NumberText.parse(text, words.locale())
                .orElseThrow(() -> new InvalidInputException("/value", "number.unreadable", "That is no number"));
    }
}
