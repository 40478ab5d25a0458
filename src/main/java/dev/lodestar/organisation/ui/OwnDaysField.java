package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.WorkingCalendar.OwnDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The tenant's own days off and working days: a list, and a line to add another. */
final class OwnDaysField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;

    private final transient WorkingWords words;
    private final transient Function<List<OwnDay>, List<FieldError>> changed;
    private final transient List<OwnDay> days = new ArrayList<>();
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Div refusal = new Div();
    private final DatePicker day = new DatePicker();
    private final Select<Boolean> works = new Select<>();
    private final TextField name = new TextField();

    /** @param changed is asked whether the days can be so, and hears of them when nothing speaks against it */
    OwnDaysField(
            WorkingWords words, LocalDate today, boolean editable, Function<List<OwnDay>, List<FieldError>> changed) {
        this.words = words;
        this.changed = changed;
        this.editable = editable;
        addClassName("ls-days__own");
        list.addClassName("ls-days__exceptions");
        none.setText(words.say("own.none"));
        refusal.addClassName("ls-ask__refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div title = new Div(words.say("own"));
        title.addClassName("ls-rules__name");
        add(title, none, list);
        if (editable) {
            add(addition(today), refusal);
        }
    }

    List<OwnDay> value() {
        return List.copyOf(days);
    }

    void value(List<OwnDay> now) {
        days.clear();
        days.addAll(now);
        draw();
    }

    private Div addition(LocalDate today) {
        day.setLabel(words.say("own.day"));
        day.setLocale(words.locale());
        day.setInitialPosition(today);
        works.setLabel(words.say("own.kind"));
        works.setItems(false, true);
        works.setItemLabelGenerator(one -> words.say(one ? "own.works" : "own.off"));
        works.setValue(false);
        name.setLabel(words.say("own.name"));
        name.setMaxLength(LONGEST_NAME);
        Button more = new Button(words.say("own.add"), click -> append());
        Div line = new Div(day, works, name, more);
        line.addClassNames("ls-rules__fields", "ls-days__add");
        return line;
    }

    private void append() {
        day.setInvalid(false);
        name.setInvalid(false);
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            say(day, words.say("error.day.range"));
            return;
        }
        List<OwnDay> more = new ArrayList<>(days);
        more.add(new OwnDay(chosen, Boolean.TRUE.equals(works.getValue()), name.getValue()));
        if (take(more)) {
            day.clear();
            name.clear();
        }
    }

    private boolean take(List<OwnDay> now) {
        refusal.removeAll();
        List<FieldError> refused = changed.apply(now);
        refused.forEach(this::say);
        if (refused.isEmpty()) {
            value(now.stream().sorted(Comparator.comparing(OwnDay::day)).toList());
        }
        return refused.isEmpty();
    }

    private void say(FieldError error) {
        if (error.pointer().endsWith("/day")) {
            say(day, error.message());
        } else if (error.pointer().endsWith("/name")) {
            name.setErrorMessage(error.message());
            name.setInvalid(true);
        } else {
            refusal.add(new Paragraph(error.message()));
        }
    }

    private static void say(DatePicker field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    private void draw() {
        list.removeAll();
        days.forEach(one -> list.add(item(one)));
        none.setVisible(days.isEmpty());
    }

    private ListItem item(OwnDay own) {
        Span when = new Span(words.withWeekday(own.day()));
        when.addClassName("ls-rules__name");
        ListItem item = new ListItem(
                when, new Span(words.say("named", words.say(own.works() ? "own.works" : "own.off"), own.name())));
        if (editable) {
            Button remove = new Button(
                    words.say("own.remove"),
                    click -> take(days.stream().filter(one -> one != own).toList()));
            remove.setAriaLabel(words.say("own.remove.of", words.day(own.day())));
            item.add(remove);
        }
        return item;
    }
}
