package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.organisation.DayKind;
import dev.lodestar.organisation.WorkCalendar;
import dev.lodestar.organisation.WorkingPreview;
import dev.lodestar.organisation.WorkingPreview.Day;
import dev.lodestar.uikit.Card;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When a lead would hear of an alert that fires now, and the weeks to come day by day. */
final class WorkingPreviewPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = DayOfWeek.values().length;

    private final transient WorkingWords words;

    WorkingPreviewPart(WorkingPreview preview, boolean saved, WorkingWords words) {
        this.words = words;
        addClassName("ls-stack");
        Paragraph patience = new Paragraph(words.say("patience", WorkCalendar.PATIENCE));
        patience.addClassName("ls-sub");
        add(new Card(
                words.say(saved ? "hears" : "wouldHear", words.moment(preview.leadHears())),
                patience,
                weeks(preview.days()),
                legend(preview.days()),
                exceptions(preview.days())));
    }

    private NativeTable weeks(List<Day> days) {
        Map<LocalDate, Day> byDay = days.stream().collect(Collectors.toMap(Day::day, Function.identity()));
        NativeTable table = new NativeTable();
        table.addClassName("ls-days");
        table.getElement().setAttribute("aria-label", words.say("ahead", days.size()));
        NativeTableRow head = table.getHead().addRow();
        head.add(headCell(words.say("week"), "col", "ls-sr-only"));
        for (DayOfWeek day : DayOfWeek.values()) {
            head.add(headCell(words.weekdayShort(day), "col", "ls-days__head"));
        }
        LocalDate monday = days.getFirst().day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(days.getLast().day())) {
            NativeTableRow row = table.getBody().addRow();
            row.add(headCell(words.brief(monday), "row", "ls-days__week"));
            for (int place = 0; place < WEEK; place++) {
                Day day = byDay.get(monday.plusDays(place));
                row.add(day == null ? new NativeTableCell() : cell(day));
            }
            monday = monday.plusDays(WEEK);
        }
        return table;
    }

    private NativeTableCell cell(Day day) {
        Span number = new Span(Integer.toString(day.day().getDayOfMonth()));
        Span says = new Span(" " + words.kind(day.kind()));
        says.addClassName("ls-sr-only");
        NativeTableCell cell = new NativeTableCell();
        cell.add(number, says);
        cell.addClassNames("ls-days__day", look(day.kind()));
        cell.setTitle(words.withWeekday(day.day()) + ": " + what(day));
        return cell;
    }

    /** Every kind that is there, as it is drawn. */
    private UnorderedList legend(List<Day> days) {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("ls-days__legend");
        days.stream().map(Day::kind).distinct().sorted().forEach(kind -> {
            Span sample = new Span();
            sample.addClassNames("ls-days__day", "ls-days__sample", look(kind));
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(sample, new Span(words.kind(kind))));
        });
        return legend;
    }

    /** What is otherwise than the week has it, days in a row as one. */
    private Div exceptions(List<Day> days) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-days__exceptions");
        List<Day> run = new ArrayList<>();
        for (Day day : days) {
            if (!run.isEmpty() && !goesOn(run.getLast(), day)) {
                list.add(item(run));
                run.clear();
            }
            if (day.kind() != DayKind.WORKING && day.kind() != DayKind.WEEKLY_OFF) {
                run.add(day);
            }
        }
        if (!run.isEmpty()) {
            list.add(item(run));
        }
        return list.getComponentCount() == 0
                ? new Div(new Paragraph(words.say("noExceptions", days.size())))
                : new Div(list);
    }

    private static boolean goesOn(Day before, Day after) {
        return before.kind() == after.kind() && before.name().equals(after.name());
    }

    private ListItem item(List<Day> run) {
        LocalDate first = run.getFirst().day();
        LocalDate last = run.getLast().day();
        String when = first.equals(last)
                ? words.withWeekday(first)
                : words.say("from", words.withWeekday(first), words.withWeekday(last));
        Span days = new Span(when);
        days.addClassName("ls-rules__name");
        return new ListItem(days, new Span(what(run.getFirst())));
    }

    private String what(Day day) {
        return day.name().isEmpty() ? words.kind(day.kind()) : words.say("named", words.kind(day.kind()), day.name());
    }

    private static String look(DayKind kind) {
        return "ls-days__day--" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static NativeTableHeaderCell headCell(String text, String scope, String look) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(text));
        cell.getElement().setAttribute("scope", scope);
        cell.addClassName(look);
        return cell;
    }
}
