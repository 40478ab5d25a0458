package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Duties;
import dev.lodestar.checkin.Duty;
import dev.lodestar.checkin.MyWeek;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.checkin.Week;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What needs the reader, to be answered row by row: Enter saves and goes on. With a plan named, who of it has not reported. */
@Route("my-week")
@PermitAll
class MyWeekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyWeek weeks;
    private final transient Duties duties;
    private final transient NumberReports reports;
    private final transient CheckIns checkIns;
    private final transient Tasks tasks;
    private final transient LiveChannel live;
    private final H1 title = new H1();
    private final Div paste = new Div();
    private final transient List<WeekRow> rows = new ArrayList<>();
    private transient List<String> plans = List.of();

    MyWeekView(MyWeek weeks, Duties duties, NumberReports reports, CheckIns checkIns, Tasks tasks, LiveChannel live) {
        this.weeks = weeks;
        this.duties = duties;
        this.reports = reports;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.live = live;
        addClassName("ls-week");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        plans = event.getLocation().getQueryParameters().getParameters("plan");
        try {
            refresh();
        } catch (NotFoundException e) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refreshUnlessTyping);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checkin.title") + " · Lodestar";
    }

    private void refreshUnlessTyping() {
        if (rows.stream().noneMatch(row -> row.isTyping() || row.isDone())) {
            refresh();
        }
    }

    /** Shows the week as it is now. */
    void refresh() {
        Week week = weeks.now();
        WeekWords words = new WeekWords(getLocale(), week.zone(), week.at(), week.people());
        WeekRows made = new WeekRows(this, words, reports, checkIns, tasks, this::next, this::refresh);
        rows.clear();
        removeAll();
        paste.removeAll();
        add(head(week, words), title, lede(week));
        title.setText(headline(week.count()));
        if (!plans.isEmpty()) {
            add(whoHasNot(plans.getFirst(), words));
        }
        add(paste);
        Div stack = new Div();
        stack.addClassName("ls-stack");
        card(
                stack,
                getTranslation("checkin.numbers"),
                Stream.concat(
                        week.duties().stream().map(duty -> made.report(duty, this::pasted)),
                        week.lags().stream().map(made::explain)));
        card(
                stack,
                getTranslation("checkin.rest"),
                Stream.of(
                                week.proposals().stream().map(made::proposal),
                                week.promises().stream().map(made::promise),
                                week.actions().stream().map(made::action),
                                week.tasks().stream().map(made::task))
                        .flatMap(kind -> kind));
        add(rows.isEmpty() ? new Card(getTranslation("checkin.calm"), nothing()) : stack);
        if (!week.reported().isEmpty()) {
            add(reported(week, words));
        }
    }

    private void card(Div stack, String sentence, Stream<? extends WeekRow> some) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__rows");
        some.forEach(row -> {
            rows.add(row);
            list.add(row);
        });
        if (list.getChildren().findAny().isPresent()) {
            stack.add(new Card(sentence, list));
        }
    }

    private Component head(Week week, WeekWords words) {
        Div head = new Div(new Span(words.person(week.person()) + " · " + words.day(words.today())));
        head.addClassName("ls-top");
        if (week.dueAt() != null) {
            Span due = new Span(getTranslation(
                    week.dueAt().isBefore(week.at()) ? "checkin.wasDue" : "checkin.due", words.due(week.dueAt())));
            due.addClassName("ls-week__due");
            head.add(due);
        }
        return head;
    }

    private String headline(long open) {
        return open == 0 ? getTranslation("checkin.headline.none") : getTranslation("checkin.headline", open);
    }

    private Component lede(Week week) {
        Paragraph lede = new Paragraph(
                week.pulled() == 0
                        ? getTranslation("checkin.lede.none")
                        : getTranslation("checkin.lede", week.onTrack(), week.pulled()));
        lede.addClassName("ls-lede");
        return lede;
    }

    private Component nothing() {
        Anchor measures = new Anchor("measures", getTranslation("checkin.none.open"));
        measures.addClassName("ls-button");
        return new EmptyState(getTranslation("checkin.none"), getTranslation("checkin.none.hint"), measures);
    }

    private Component reported(Week week, WeekWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__pasted");
        week.reported().forEach(one -> {
            Span number = new Span(words.period(one.number().period()) + " "
                    + words.number(one.measure().measure().unit(), one.number()));
            number.addClassName("ls-num");
            list.add(new ListItem(
                    WeekRow.link(
                            "measures/" + one.measure().measure().key(),
                            one.measure().measure().name()),
                    number));
        });
        NativeDetails details = new NativeDetails(
                getTranslation("checkin.reported", week.reported().size()), list);
        details.addClassName("ls-week__reported");
        return details;
    }

    private Component whoHasNot(String plan, WeekWords words) {
        Map<String, List<Duty>> owed = duties.whoHasNotReported(plan).stream()
                .collect(Collectors.groupingBy(Duty::owner, TreeMap::new, Collectors.toList()));
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__pasted");
        owed.forEach((person, some) -> list.add(new ListItem(
                new Anchor("sheet/" + person, words.person(person)),
                new Span(some.stream()
                        .map(duty -> duty.measure().measure().name() + " " + words.period(duty.period()))
                        .collect(Collectors.joining(" · "))))));
        return owed.isEmpty()
                ? new Card(getTranslation("checkin.who.nobody"))
                : new Card(getTranslation("checkin.who", owed.size()), list);
    }

    private void pasted(ReportRow from, String text) {
        List<ReportRow> following = rows.stream()
                .dropWhile(row -> row != from)
                .filter(row -> !row.isDone())
                .filter(ReportRow.class::isInstance)
                .map(ReportRow.class::cast)
                .toList();
        paste.removeAll();
        paste.add(new PastedColumn(following, text, getLocale()));
    }

    private void next() {
        title.setText(headline(rows.stream().filter(row -> !row.isDone()).count()));
        rows.stream()
                .filter(row -> !row.isDone() && row.hasFields())
                .findFirst()
                .ifPresent(WeekRow::enter);
    }
}
