package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.dashboard.AlertLine;
import dev.lodestar.dashboard.Change;
import dev.lodestar.dashboard.Comparison;
import dev.lodestar.dashboard.Comparison.Move;
import dev.lodestar.dashboard.Comparison.Pair;
import dev.lodestar.dashboard.Dashboard;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.DayField;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.Strip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One comparison, as it was read. */
final class ComparePage extends Div {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final Between between;
    private final Reader reader;
    private final Consumer<Between> go;

    ComparePage(Comparison comparison, Between between, Reader reader, Consumer<Between> go) {
        this.comparison = comparison;
        this.between = between;
        this.reader = reader;
        this.go = go;
        addClassNames("ls-dashboard", "ls-compare");
        Paragraph lede = new Paragraph(getTranslation("dashboard.compare.lede", then(), now()));
        lede.addClassName("ls-lede");
        add(top(), new H1(headline()), lede, strip());
        Div left = new Div(goals(), strategies());
        Div right = new Div(alerts("opened", comparison.opened()), alerts("closed", comparison.closed()), versions());
        left.addClassName("ls-stack");
        right.addClassName("ls-stack");
        Div columns = new Div(left, right);
        columns.addClassName("ls-grid");
        add(columns);
    }

    private String then() {
        return reader.day(between.from());
    }

    private String now() {
        return between.to() == null ? getTranslation("dashboard.compare.today") : reader.day(between.to());
    }

    private String headline() {
        return getTranslation("dashboard.compare.headline", count(Move.BETTER), count(Move.WORSE));
    }

    private long count(Move move) {
        return Stream.concat(comparison.goals().stream(), comparison.strategies().stream())
                .filter(pair -> pair.move() == move)
                .count();
    }

    private Component top() {
        Div top = new Div();
        top.addClassName("ls-top");
        Dashboard.PlanHead plan = comparison.now().plan();
        if (plan != null && comparison.now().plans().size() > 1) {
            Map<String, String> options = new LinkedHashMap<>();
            comparison.now().plans().forEach(known -> options.put(known.key(), known.name()));
            top.add(new Choice(
                    getTranslation("dashboard.plan"), options, plan.key(), key -> go.accept(between.ofPlan(key))));
        } else if (plan != null) {
            Span only = new Span(plan.name());
            only.addClassName("ls-pill");
            top.add(only);
        }
        LocalDate today = reader.today();
        top.add(
                new DayField(getTranslation("dashboard.compare.from"), between.from(), today, this::from),
                new DayField(getTranslation("dashboard.compare.to"), between.to(), today, this::to));
        Span space = new Span();
        space.addClassName("ls-top__space");
        top.add(space, new Anchor("", getTranslation("dashboard.notFound.action")));
        return top;
    }

    private void from(@Nullable LocalDate day) {
        if (day != null) {
            go.accept(between.from(day));
        }
    }

    private void to(@Nullable LocalDate day) {
        go.accept(between.to(day));
    }

    private Component strip() {
        Dashboard.Summary then = comparison.then().summary();
        Dashboard.Summary now = comparison.now().summary();
        return new Strip(
                figure(then.onTrack(), now.onTrack(), Signal.GREEN, "dashboard.strip.measures"),
                figure(then.atRisk(), now.atRisk(), Signal.AMBER, "dashboard.strip.amber"),
                figure(then.offTrack(), now.offTrack(), Signal.RED, "dashboard.strip.red"),
                new Strip.Figure(
                        moved(number(then.firing()), number(now.firing())),
                        getTranslation("dashboard.strip.alerts", now.firing())),
                new Strip.Figure(
                        moved(share(then.coverage()), share(now.coverage())),
                        getTranslation("dashboard.strip.coverage")));
    }

    private Strip.Figure figure(int then, int now, Signal signal, String caption) {
        return new Strip.Figure(moved(number(then), number(now)), signal, getTranslation(caption));
    }

    private static String moved(String then, String now) {
        return then + " → " + now;
    }

    private String number(int count) {
        return reader.numbers().plain(BigDecimal.valueOf(count));
    }

    private String share(BigDecimal share) {
        return reader.numbers().with("%", share.multiply(HUNDRED).setScale(0, RoundingMode.DOWN));
    }

    private Component goals() {
        CompareTable table = new CompareTable(then(), now(), reader);
        comparison.goals().forEach(table::goal);
        return new Card(title("goals", comparison.goals()), table);
    }

    private Component strategies() {
        CompareTable table = new CompareTable(then(), now(), reader);
        comparison.strategies().forEach(table::strategy);
        return new Card(title("strategies", comparison.strategies()), table);
    }

    private <T> String title(String of, List<Pair<T>> pairs) {
        long moved = pairs.stream().filter(pair -> pair.move() != Move.SAME).count();
        return getTranslation("dashboard.compare." + of, moved, pairs.size());
    }

    private Component alerts(String which, List<AlertLine> lines) {
        Card card = new Card(getTranslation("dashboard.compare." + which, lines.size()));
        if (!lines.isEmpty()) {
            card.add(new AlertFeed(lines, reader));
        }
        return card;
    }

    private Component versions() {
        List<Change> published = new ArrayList<>(comparison.versions());
        Card card = new Card(getTranslation("dashboard.compare.versions", published.size()));
        if (!published.isEmpty()) {
            card.add(new ChangeFeed(published, reader));
        }
        return card;
    }
}
