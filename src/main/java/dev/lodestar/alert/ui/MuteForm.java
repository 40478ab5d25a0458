package dev.lodestar.alert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.alert.Mutes;
import dev.lodestar.alert.RuleChoice;
import dev.lodestar.kernel.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens a mute window; what is refused is said at its field, what was typed stays. */
final class MuteForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_REASON = 2_000;

    private final transient Mutes mutes;
    private final transient MuteWords words;
    private final transient Runnable opened;
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<RuleChoice> key = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final TextField reason = new TextField();
    private final Map<String, Component> fields =
            Map.of("/key", key, "/from", from, "/until", until, "/reason", reason);
    private final Div refusal = new Div();

    MuteForm(Mutes mutes, LocalDate today, MuteWords words, Runnable opened) {
        this.mutes = mutes;
        this.words = words;
        this.opened = opened;
        addClassName("ls-rules__form");
        refusal.addClassName("ls-ask__refusal");
        refusal.getElement().setAttribute("role", "alert");
        what();
        day(from, "from", today, today, today.plusYears(1));
        day(until, "until", today.plusDays(USUAL_DAYS), today.plusDays(1), null);
        reason.setLabel(words.say("reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        Button open = new Button(words.say("open"), click -> attempt());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(kind, key, from, until);
        row.addClassName("ls-rules__fields");
        Div actions = new Div(reason, open);
        actions.addClassName("ls-rules__actions");
        add(row, refusal, actions);
    }

    private void what() {
        kind.setLabel(words.say("kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(Kind.MEASURE);
        kind.addValueChangeListener(change -> {
            key.clear();
            key.getDataProvider().refreshAll();
            key.setLabel(words.kind(chosen()));
        });
        key.setLabel(words.kind(Kind.MEASURE));
        key.setItems(query ->
                mutes.choices(chosen(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        key.setItemLabelGenerator(RuleChoice::name);
        key.setRequiredIndicatorVisible(true);
    }

    private void day(DatePicker field, String label, LocalDate usual, LocalDate first, @Nullable LocalDate last) {
        field.setLabel(words.say(label));
        field.setLocale(words.locale());
        field.setMin(first);
        field.setMax(last);
        field.setValue(usual);
        field.setRequiredIndicatorVisible(true);
    }

    private void attempt() {
        refusal.removeAll();
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            open();
        } catch (RuntimeException e) {
            List<FieldError> refused = words.refused(e);
            if (refused.isEmpty()) {
                throw e;
            }
            refused.forEach(this::say);
        }
    }

    /** A day that is missing is none that can be taken. */
    private void open() {
        RuleChoice chosen = key.getValue();
        mutes.open(
                chosen(),
                chosen == null ? "" : chosen.key(),
                Objects.requireNonNullElse(from.getValue(), LocalDate.MIN),
                Objects.requireNonNullElse(until.getValue(), LocalDate.MIN),
                reason.getValue());
        key.clear();
        reason.clear();
        opened.run();
    }

    private void say(FieldError error) {
        if (fields.get(error.pointer()) instanceof HasValidation field) {
            field.setErrorMessage(error.message());
            field.setInvalid(true);
        } else {
            refusal.add(new Paragraph(error.message()));
        }
    }

    private Kind chosen() {
        Kind value = kind.getValue();
        return value == null ? Kind.MEASURE : value;
    }
}
