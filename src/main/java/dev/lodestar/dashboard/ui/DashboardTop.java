package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.dashboard.Dashboard;
import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.uikit.AsOf;
import dev.lodestar.uikit.DayField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which plan, as of when, and what it is narrowed to. */
final class DashboardTop extends Div {

    private static final String ALL = "";

    private final Dashboard dashboard;
    private final Address address;
    private final Consumer<Address> go;

    DashboardTop(Dashboard dashboard, Address address, Reader reader, Consumer<Address> go) {
        this.dashboard = dashboard;
        this.address = address;
        this.go = go;
        addClassName("ls-top");
        plan();
        asOf(reader);
        Span space = new Span();
        space.addClassName("ls-top__space");
        add(space);
        day(reader);
        units();
        weeks();
    }

    private void plan() {
        Dashboard.PlanHead plan = dashboard.plan();
        if (plan == null) {
            return;
        }
        if (dashboard.plans().size() == 1) {
            Span only = new Span(plan.name());
            only.addClassName("ls-pill");
            add(only);
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        dashboard.plans().forEach((PlanSummary known) -> options.put(known.key(), known.name()));
        add(new Choice(getTranslation("dashboard.plan"), options, plan.key(), key -> go.accept(address.ofPlan(key))));
    }

    private void asOf(Reader reader) {
        @Nullable Map<Frequency, String> periods = dashboard.asOf().periods();
        String latest = Optional.ofNullable(periods.get(Frequency.WEEK))
                .or(() -> periods.values().stream().findFirst())
                .map(Period::parse)
                .map(reader::full)
                .orElse(null);
        if (latest == null || dashboard.asOf().judgedAt() == null) {
            return;
        }
        boolean today = reader.isToday(dashboard.asOf().judgedAt());
        add(new Span(
                today
                        ? getTranslation(
                                "dashboard.asOf.today",
                                latest,
                                reader.time(dashboard.asOf().judgedAt()))
                        : getTranslation(
                                "dashboard.asOf.day",
                                latest,
                                reader.day(dashboard.asOf().judgedAt()))));
    }

    private void day(Reader reader) {
        LocalDate shown = address.asOf().day();
        add(new DayField(getTranslation("dashboard.past.pick"), shown, reader.today(), day -> {
            boolean now = day == null || day.equals(reader.today());
            go.accept(address.as(now ? AsOf.NOW : new AsOf(day, address.asOf().knownToday())));
        }));
    }

    private void units() {
        if (dashboard.units().size() < 2) {
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("dashboard.unit.all"));
        dashboard.units().forEach(unit -> options.put(unit.key(), indent(unit.path()) + unit.name()));
        add(new Choice(
                getTranslation("dashboard.unit"),
                options,
                address.unit() == null ? ALL : address.unit(),
                key -> go.accept(address.ofUnit(key.isEmpty() ? null : key))));
    }

    private void weeks() {
        Map<String, String> options = new LinkedHashMap<>();
        for (int weeks : new int[] {DashboardQuery.FEWEST_WEEKS, DashboardQuery.MOST_WEEKS}) {
            options.put(Integer.toString(weeks), getTranslation("dashboard.weeks.option", weeks));
        }
        Choice choice = new Choice(
                getTranslation("dashboard.weeks"),
                options,
                Integer.toString(address.weeks()),
                weeks -> go.accept(address.ofWeeks(Integer.parseInt(weeks))));
        choice.addClassName("ls-hide-medium");
        add(choice);
    }

    private static String indent(String path) {
        long depth = path.chars().filter(sign -> sign == '/').count();
        return "\u2003".repeat((int) Math.max(0, depth - 1));
    }
}
