package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.checkin.MyWeek;
import dev.lodestar.checkin.Week;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCounts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** What needs the reader, to be answered row by row: Enter saves and goes on. With a plan named, who of it has not reported. */
@Route("my-week")
@PermitAll
class MyWeekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyWeek weeks;
    private final transient WeekDesk desk;
    private final transient LiveChannel live;
    private final H1 title = new H1();
    private final WeekCards cards = new WeekCards(this::left);
    private transient List<String> plans = List.of();

    MyWeekView(MyWeek weeks, WeekDesk desk, LiveChannel live) {
        this.weeks = weeks;
        this.desk = desk;
        this.live = live;
        addClassName("ls-week");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        plans = event.getLocation().getQueryParameters().getParameters("plan");
        try {
            refresh();
        } catch (NotFoundException e) {
            plans = List.of();
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
        if (!cards.areInUse()) {
            refresh();
        }
    }

    /** Shows the week as it is now. */
    void refresh() {
        if (plans.isEmpty()) {
            showWeek();
        } else {
            showReporting(plans.getFirst());
        }
    }

    private void showReporting(String plan) {
        ReportingPart part = new ReportingPart(desk.reporting().of(plan), desk, this::refresh);
        cards.clear();
        removeAll();
        title.setText(part.headline());
        add(title, part);
    }

    private void showWeek() {
        Week week = weeks.now();
        WeekWords words = new WeekWords(getLocale(), week.zone(), week.at(), week.people());
        WeekRows made = new WeekRows(
                this, words, desk, new RowActs(this, words, desk, week.targets()), cards::next, this::refresh);
        cards.clear();
        cards.card(
                getTranslation("checkin.numbers"),
                Stream.concat(
                        week.duties().stream().map(duty -> made.report(duty, cards::pasted)),
                        week.lags().stream().map(made::explain)));
        cards.card(
                getTranslation("checkin.rest"),
                Stream.of(
                                week.proposals().stream().map(made::proposal),
                                week.promises().stream().map(made::promise),
                                week.actions().stream().map(made::action),
                                week.tasks().stream().map(made::task))
                        .flatMap(kind -> kind));
        left(week.count());
        removeAll();
        add(
                head(week, words),
                title,
                lede(week),
                cards.isEmpty() ? new Card(getTranslation("checkin.calm"), nothing()) : cards);
        if (!week.reported().isEmpty()) {
            add(reported(week, words));
        }
        add(foot());
        if (!week.watched().isEmpty()) {
            add(watched(week));
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

    private Component watched(Week week) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__pasted");
        week.watched().forEach(plan -> list.add(new ListItem(new Anchor("my-week?plan=" + plan.key(), plan.name()))));
        NativeDetails details = new NativeDetails(getTranslation("checkin.watched"), list);
        details.addClassName("ls-week__reported");
        return details;
    }

    private void left(long open) {
        title.setText(open == 0 ? getTranslation("checkin.headline.none") : getTranslation("checkin.headline", open));
        NavigationCounts.tell(UI.getCurrent(), WeekCount.ADDRESS, (int) open);
    }

    /** What was said before, and the end of the links that were mailed, as for a phone that was lost. */
    private Component foot() {
        Div foot = new Div(new Anchor("check-ins", getTranslation("checkin.history.mine")));
        foot.addClassNames("ls-actions", "ls-week__foot");
        if (desk.mayReport()) {
            NativeButton end = new NativeButton(getTranslation("checkin.linked.endAll"));
            end.addClassName("ls-button");
            end.addClickListener(click -> {
                end.setText(
                        getTranslation("checkin.linked.endedAll", desk.links().endMine()));
                end.setEnabled(false);
            });
            foot.add(end);
        }
        return foot;
    }
}
