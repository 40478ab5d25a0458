package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.checkin.Cadence;
import dev.lodestar.checkin.Duty;
import dev.lodestar.checkin.Reporting;
import dev.lodestar.checkin.Rhythm;
import dev.lodestar.uikit.Card;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who of a plan has not reported, and when its numbers are due, which is changed here. */
final class ReportingPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Reporting reporting;
    private final transient WeekWords words;

    /** @param changed is run once numbers are due at other times */
    ReportingPart(Reporting reporting, WeekDesk desk, Runnable changed) {
        this.reporting = reporting;
        this.words = new WeekWords(getLocale(), reporting.zone(), reporting.at(), reporting.people());
        addClassName("ls-stack");
        add(lede(), people(), cadence(desk, changed));
    }

    String headline() {
        long people = reporting.owed().stream().map(Duty::owner).distinct().count();
        return !reporting.cadence().cadence().asks()
                ? getTranslation("checkin.who.unasked")
                : people == 0 ? getTranslation("checkin.who.nobody") : getTranslation("checkin.who", people);
    }

    private Component lede() {
        Paragraph lede = new Paragraph(
                new Anchor("plans/" + reporting.plan(), reporting.planName()),
                new Span(" · "),
                new Anchor("my-week", getTranslation("checkin.title")));
        lede.addClassName("ls-lede");
        return lede;
    }

    private Component people() {
        Map<String, List<Duty>> owed = reporting.owed().stream()
                .collect(Collectors.groupingBy(Duty::owner, TreeMap::new, Collectors.toList()));
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__pasted");
        owed.forEach((person, some) -> list.add(new ListItem(
                new Anchor("sheet/" + person, words.person(person)),
                new Span(some.stream()
                        .map(duty -> duty.measure().measure().name() + " " + words.period(duty.period()))
                        .collect(Collectors.joining(" · "))))));
        return owed.isEmpty()
                ? new Card(getTranslation("checkin.who.none"))
                : new Card(getTranslation("checkin.who.stays"), list);
    }

    private Component cadence(WeekDesk desk, Runnable changed) {
        NativeButton change = new NativeButton(
                getTranslation("checkin.cadence.change"),
                click -> new CadenceQuestion(reporting, words, desk.cadences(), changed)
                        .dialog()
                        .open());
        change.addClassName("ls-button");
        Div actions = new Div(change);
        actions.addClassName("ls-actions");
        Paragraph by = new Paragraph(
                reporting.cadence().setBy() == null
                        ? getTranslation("checkin.cadence.usual")
                        : getTranslation(
                                "checkin.cadence.by",
                                words.person(reporting.cadence().setBy())));
        by.addClassName("ls-sub");
        return new Card(said(reporting.cadence().cadence()), by, actions);
    }

    private String said(Cadence cadence) {
        if (!cadence.asks()) {
            return getTranslation("checkin.cadence.says.none");
        }
        String hour = words.hour(LocalTime.of(cadence.hour(), 0));
        String reminder = getTranslation("checkin.cadence.remind", cadence.remindDays());
        return cadence.rhythm() == Rhythm.WEEKLY
                ? getTranslation("checkin.cadence.says.weekly", words.weekday(cadence.day()), hour, reminder)
                : getTranslation("checkin.cadence.says.monthly", Integer.toString(cadence.day()), hour, reminder);
    }
}
