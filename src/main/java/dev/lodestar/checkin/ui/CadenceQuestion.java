package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.checkin.Cadence;
import dev.lodestar.checkin.CadenceView;
import dev.lodestar.checkin.Cadences;
import dev.lodestar.checkin.Reporting;
import dev.lodestar.checkin.Rhythm;
import dev.lodestar.uikit.AskDialog;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Asks when the numbers of a plan are due, and shows while it is chosen when that would be the next three times. */
final class CadenceQuestion {

    private static final int SHOWN = 3;
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int LAST_HOUR = 23;

    private final Reporting reporting;
    private final WeekWords words;
    private final Cadences cadences;
    private final Runnable done;
    private final AskDialog dialog;
    private final Select<Rhythm> rhythm = new Select<>();
    private final Select<Integer> day = new Select<>();
    private final Select<Integer> hour = new Select<>();
    private final Select<Integer> reminder = new Select<>();
    private final Div preview = new Div();

    CadenceQuestion(Reporting reporting, WeekWords words, Cadences cadences, Runnable done) {
        this.reporting = reporting;
        this.words = words;
        this.cadences = cadences;
        this.done = done;
        this.dialog = WeekDialog.of("checkin.cadence.title", reporting.planName());
    }

    AskDialog dialog() {
        Cadence now = reporting.cadence().cadence();
        rhythm.setLabel(dialog.getTranslation("checkin.cadence.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> dialog.getTranslation("checkin.cadence.rhythm." + one.name()));
        rhythm.setValue(now.rhythm());
        rhythm.setWidthFull();
        days(now.rhythm(), now.day());
        fill(hour, "hour", 0, LAST_HOUR, now.hour(), one -> words.hour(LocalTime.of(one, 0)));
        fill(
                reminder,
                "reminder",
                0,
                WEEK,
                now.remindDays(),
                one -> dialog.getTranslation("checkin.cadence.remind", one));
        rhythm.addValueChangeListener(change -> {
            days(change.getValue(), 1);
            show();
        });
        List.of(day, hour, reminder).forEach(one -> one.addValueChangeListener(change -> show()));
        preview.addClassName("ls-week__preview");
        preview.getElement().setAttribute("aria-live", "polite");
        show();
        return dialog.field("/rhythm", rhythm)
                .field("/day", day)
                .field("/hour", hour)
                .field("/remindDays", reminder)
                .part(preview)
                .save(dialog.getTranslation("checkin.save"), this::save);
    }

    private void days(Rhythm of, int chosen) {
        boolean weekly = of == Rhythm.WEEKLY;
        fill(
                day,
                weekly ? "weekday" : "monthDay",
                1,
                weekly ? WEEK : MONTH,
                chosen,
                weekly ? words::weekday : one -> dialog.getTranslation("checkin.cadence.day", Integer.toString(one)));
        List.of(day, hour, reminder).forEach(one -> one.setVisible(of != Rhythm.NONE));
    }

    private void fill(Select<Integer> field, String label, int from, int to, int chosen, IntFunction<String> name) {
        field.setLabel(dialog.getTranslation("checkin.cadence." + label));
        field.setItemLabelGenerator(name::apply);
        field.setItems(IntStream.rangeClosed(from, to).boxed().toList());
        field.setValue(Math.clamp(chosen, from, to));
        field.setWidthFull();
    }

    private Cadence chosen() {
        return new Cadence(
                Objects.requireNonNullElse(rhythm.getValue(), Rhythm.NONE),
                Objects.requireNonNullElse(day.getValue(), 1),
                Objects.requireNonNullElse(hour.getValue(), 0),
                Objects.requireNonNullElse(reminder.getValue(), 0));
    }

    private void show() {
        Cadence wanted = chosen();
        preview.removeAll();
        if (!wanted.asks()) {
            preview.add(new Paragraph(dialog.getTranslation("checkin.cadence.then.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Instant due : wanted.next(reporting.at(), reporting.zone(), SHOWN)) {
            list.add(new ListItem(dialog.getTranslation(
                    "checkin.cadence.next", words.moment(due), words.moment(wanted.remindAt(due, reporting.zone())))));
        }
        preview.add(
                new Paragraph(dialog.getTranslation(
                        "checkin.cadence.then", reporting.zone().getId())),
                list);
    }

    private void save() {
        CadenceView before = reporting.cadence();
        cadences.set(reporting.plan(), chosen(), before.revision() == 0 ? null : before.revision());
        done.run();
    }
}
