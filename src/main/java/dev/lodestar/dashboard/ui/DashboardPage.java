package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.dashboard.Dashboard;
import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.dashboard.Headline;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.Strip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One dashboard, as it was read. */
final class DashboardPage extends Div {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Dashboard dashboard;
    private final Address address;
    private final Reader reader;

    DashboardPage(Dashboard dashboard, Address address, Reader today, Consumer<Address> go) {
        DashboardQuery query = address.query(today.zone(), today.now());
        this.dashboard = dashboard;
        this.address = address;
        this.reader = query.at() == null ? today : today.at(query.at());
        addClassName("ls-dashboard");
        add(new DashboardTop(dashboard, address, today, go));
        if (query.at() != null) {
            add(new TimeTravel(address, reader.today(), reader));
        }
        add(new H1(objective()), lede());
        if (dashboard.plan() == null && dashboard.goals().isEmpty() && address.unit() == null) {
            add(nothing());
            return;
        }
        Div left = new Div(goals(), grid());
        Div right = new Div(alerts(), changes());
        left.addClassName("ls-stack");
        right.addClassName("ls-stack");
        Div columns = new Div(left, right);
        columns.addClassName("ls-grid");
        add(strip(), columns);
    }

    /** What stands above the goals; also what is announced when it changes. */
    String headline() {
        Headline headline = Headline.of(dashboard.goals(), dashboard.plan() != null);
        return getTranslation(headline.key(), headline.parameters().toArray());
    }

    private String objective() {
        return dashboard.plan() == null
                ? getTranslation("dashboard.measures")
                : dashboard.plan().objective();
    }

    private Component lede() {
        Dashboard.PlanHead plan = dashboard.plan();
        Paragraph lede = new Paragraph(
                plan == null
                        ? getTranslation("dashboard.measures.lede")
                        : getTranslation(
                                "dashboard.lede", plan.version(), plan.owner(), reader.day(plan.publishedAt())));
        lede.addClassName("ls-lede");
        return lede;
    }

    private Component strip() {
        Dashboard.Summary summary = dashboard.summary();
        List<Strip.Figure> figures = new ArrayList<>();
        figures.add(figure(
                summary.onTrack(), Signal.GREEN, dashboard.plan() == null ? "measures" : "green", summary.onTrack()));
        figures.add(figure(summary.atRisk(), Signal.AMBER, "amber"));
        figures.add(figure(summary.offTrack(), Signal.RED, "red"));
        if (summary.silent() > 0) {
            figures.add(figure(summary.silent(), Signal.NO_DATA, "silent"));
        }
        figures.add(new Strip.Figure(
                count(summary.firing()),
                text(summary.fresh() > 0 ? "alertsNew" : "alerts", summary.firing(), summary.fresh())));
        figures.add(new Strip.Figure(
                reader.numbers().with("%", summary.coverage().multiply(HUNDRED).setScale(0, RoundingMode.DOWN)),
                text("coverage")));
        figures.add(new Strip.Figure(count(summary.changes()), text("changes", summary.changes())));
        return new Strip(figures.toArray(Strip.Figure[]::new));
    }

    private Strip.Figure figure(int value, Signal signal, String caption, Object... parameters) {
        return new Strip.Figure(count(value), signal, text(caption, parameters));
    }

    private Component goals() {
        Card card = new Card(headline());
        if (dashboard.goals().isEmpty()) {
            card.add(new EmptyState(
                    getTranslation("dashboard.goals.empty"), getTranslation("dashboard.goals.emptyHint")));
        } else {
            card.add(new GoalTable(dashboard.goals(), reader));
        }
        return dashboard.plan() == null
                ? card
                : card.link(
                        getTranslation("dashboard.goals.link"),
                        Links.plan(dashboard.plan().key(), address.asOf()));
    }

    private Component grid() {
        String title = getTranslation(
                dashboard.plan() == null ? "dashboard.grid.titleMeasures" : "dashboard.grid.title",
                dashboard.grid().weeks().size());
        return new Card(title, new StrategyGrid(title, dashboard.grid(), reader));
    }

    private Component alerts() {
        return new Card(
                getTranslation("dashboard.alerts.title", dashboard.summary().firing()),
                new AlertFeed(dashboard.alerts(), reader));
    }

    private Component changes() {
        return new Card(getTranslation("dashboard.changes.title"), new ChangeFeed(dashboard.changes(), reader));
    }

    private Component nothing() {
        Anchor plans = new Anchor("plans", getTranslation("dashboard.empty.action"));
        plans.addClassNames("ls-button", "ls-button--primary");
        return new EmptyState(getTranslation("dashboard.empty"), getTranslation("dashboard.emptyHint"), plans);
    }

    private String count(int number) {
        return reader.numbers().plain(BigDecimal.valueOf(number));
    }

    private String text(String key, Object... parameters) {
        return getTranslation("dashboard.strip." + key, parameters);
    }
}
