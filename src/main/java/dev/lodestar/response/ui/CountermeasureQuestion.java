package dev.lodestar.response.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.NewCountermeasure;
import dev.lodestar.uikit.AskDialog;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks who does what by when against an alert, and what that is to do to the measure. */
final class CountermeasureQuestion {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int AHEAD = 26;
    private static final int USUALLY_AHEAD = 3;
    private static final int USUAL_DAYS = 14;

    private final Acts acts;
    private final Words words;
    private final MeasureView measure;
    private final TextField title = new TextField();
    private final ComboBox<PersonView> owner;
    private final DatePicker due = new DatePicker();
    private final RadioButtonGroup<ExpectedEffect.Kind> kind = new RadioButtonGroup<>();
    private final TextField value = new TextField();
    private final Select<Period> by = new Select<>();
    private final TextArea comment;

    CountermeasureQuestion(Acts acts, MeasureView measure) {
        this.acts = acts;
        this.words = acts.words();
        this.measure = measure;
        this.owner = acts.people("counter.owner");
        this.comment = AskDialog.lines(words.say("counter.comment"), LONGEST_COMMENT, false);
        ask();
    }

    AskDialog dialog() {
        AskDialog dialog = acts.dialog("counter");
        return dialog.sentence(words.say("act.counter.then"))
                .field("/title", title)
                .field("/owner", owner)
                .field("/due", due)
                .field("/effect", kind)
                .field("/value", value)
                .field("/by", by)
                .field("/comment", comment)
                .save(words.say("act.counter.save"), this::save);
    }

    private void ask() {
        title.setLabel(words.say("counter.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        acts.desk().organisation().people().stream()
                .filter(person -> person.key().equals(acts.alert().handled().handler()))
                .findFirst()
                .ifPresent(owner::setValue);
        LocalDate today = acts.desk().today();
        due.setLabel(words.say("counter.due"));
        due.setLocale(words.locale());
        due.setMin(today);
        due.setValue(today.plusDays(USUAL_DAYS));
        due.setRequiredIndicatorVisible(true);
        due.setWidthFull();
        kind.setLabel(words.say("counter.effect"));
        kind.setItems(ExpectedEffect.Kind.values());
        kind.setItemLabelGenerator(choice -> words.say("counter.effect", choice));
        kind.setValue(ExpectedEffect.Kind.LEVEL);
        value.setLabel(words.say("counter.value", measure.unit()));
        value.setRequiredIndicatorVisible(true);
        value.setWidthFull();
        List<Period> periods = Stream.iterate(Period.containing(measure.frequency(), today), Period::next)
                .limit(AHEAD)
                .toList();
        by.setLabel(words.say("counter.by"));
        by.setItems(periods);
        by.setItemLabelGenerator(period -> words.full(period) + " · " + words.day(period.lastDay()));
        by.setValue(periods.get(USUALLY_AHEAD));
        by.setWidthFull();
    }

    private void save() {
        PersonView person = owner.getValue();
        acts.desk()
                .countermeasures()
                .create(
                        acts.alert().id(),
                        new NewCountermeasure(
                                title.getValue(),
                                person == null ? null : person.key(),
                                due.getValue(),
                                new ExpectedEffect(
                                        kind.getValue(), number(), by.getValue().toString()),
                                comment.getValue().isBlank() ? null : comment.getValue()));
        acts.done().accept(words.say("act.counter.done"));
    }

    private BigDecimal number() {
        BigDecimal number = parse(value.getValue().strip(), words.locale());
        if (number == null) {
            throw new InvalidInputException(
                    "/value", "number.unreadable", words.say("error.number", words.plain(EXAMPLE)));
        }
        return number;
    }

    private static final BigDecimal EXAMPLE = new BigDecimal("1250.5");

    /** A number as people of that language write it; null when it is none. */
    static @Nullable BigDecimal parse(String text, Locale locale) {
        if (!(NumberFormat.getNumberInstance(locale) instanceof DecimalFormat format) || text.isEmpty()) {
            return null;
        }
        format.setParseBigDecimal(true);
        ParsePosition place = new ParsePosition(0);
        String plain = text.replace('\u2212', '-');
        Number read = format.parse(plain.startsWith("+") ? plain.substring(1) : plain, place);
        int length = plain.startsWith("+") ? plain.length() - 1 : plain.length();
        return read instanceof BigDecimal number && place.getIndex() == length ? number : null;
    }
}
