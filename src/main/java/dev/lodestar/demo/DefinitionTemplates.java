package dev.lodestar.demo;

import dev.lodestar.demo.DemoTenant.Definition;
import dev.lodestar.demo.carbiz.DemoCalendar;
import dev.lodestar.demo.carbiz.Line;
import dev.lodestar.demo.carbiz.Season;
import dev.lodestar.demo.carbiz.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the content's definition templates into definitions. A template is a definition whose dates are relative;
 * its {@code curve} may be {@code "line <name>"}, {@code "season <name>"} or {@code "yearly <name>"}, which stand for
 * a curve of the {@link Targets}; the last two make one definition per year, because the targets start afresh then.
 */
record DefinitionTemplates(DemoCalendar calendar, Targets targets) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    List<Definition> expand(ObjectNode template) {
        var curve = template.path("curve").asString("");
        var name = curve.substring(curve.indexOf(' ') + 1);
        if (curve.startsWith("season ")) {
            return yearly(template, (year, first) -> season(name, year, first, false));
        }
        if (curve.startsWith("yearly ")) {
            return yearly(
                    template,
                    (year, first) -> "launches".equals(name) ? launches(year, first) : season(name, year, first, true));
        }
        if (curve.startsWith("line ")) {
            return List.of(definition(template, line(line(name))));
        }
        return List.of(definition(template, null));
    }

    private Definition definition(ObjectNode template, @Nullable ObjectNode curve) {
        var document = (ObjectNode) new Dates(calendar).fill(template);
        if (curve != null) {
            document.set("curve", curve);
        }
        var reason = document.path("reason").asString("");
        document.remove("reason");
        return new Definition(LocalDate.parse(document.required("effectiveFrom").asString()), reason, document);
    }

    private List<Definition> yearly(ObjectNode template, YearCurve curves) {
        var from = new Dates(calendar).date(template.required("effectiveFrom").asString());
        var definitions = new ArrayList<Definition>();
        var firstYear = calendar.firstDay().plusDays(6).getYear();
        for (var year = Math.max(firstYear, from.getYear()); year <= calendar.planYear(); year++) {
            var start = LocalDate.of(year, 1, 1);
            var first = start.isAfter(from) ? start : from;
            var definition =
                    definition(template.deepCopy().put("effectiveFrom", first.toString()), curves.curve(year, first));
            definitions.add(definition);
        }
        return definitions;
    }

    private ObjectNode season(String name, int year, LocalDate first, boolean cumulative) {
        var season = season(name);
        var dayBefore = cumulative ? first.minusDays(1) : LocalDate.of(year - 1, 12, 31);
        var opening = dayBefore.getYear() == year ? Math.round(season.cumulative(dayBefore)) : 0;
        var curve = curve("SEASONAL", dayBefore, opening, LocalDate.of(year, 12, 31), season.total(year));
        var weights = curve.putObject("weights");
        new TreeMap<>(season.weights().apply(year))
                .forEach((week, weight) -> weights.put(String.valueOf(week), number(weight)));
        return curve;
    }

    /** Ten launches a year; those held before the first known month count as the baseline. */
    private ObjectNode launches(int year, LocalDate first) {
        var dayBefore = first.minusDays(1);
        var held = dayBefore.getYear() == year ? (dayBefore.getDayOfYear() + 12) / 36 : 0;
        return curve("LINEAR", dayBefore, held, LocalDate.of(year, 12, 31), 10);
    }

    private static ObjectNode line(Line line) {
        return curve("LINEAR", line.from(), line.start(), line.to(), line.end());
    }

    private static ObjectNode curve(String shape, LocalDate from, double start, LocalDate to, double end) {
        var curve = JSON.objectNode().put("shape", shape);
        curve.putObject("baseline").put("date", from.toString()).put("value", number(start));
        curve.putArray("targets").addObject().put("date", to.toString()).put("value", number(end));
        return curve;
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private Season season(String name) {
        return switch (name) {
            case "bookings" -> targets.bookings();
            case "visits" -> targets.visits();
            case "sales" -> targets.sales();
            case "demand" -> targets.demand();
            default -> throw new IllegalArgumentException("No such season: " + name);
        };
    }

    private Line line(String name) {
        return switch (name) {
            case "stations" -> targets.stations();
            case "on-time" -> targets.onTime();
            case "satisfaction" -> targets.satisfaction();
            case "repurchase" -> targets.repurchase();
            case "wait" -> targets.swapWait();
            case "claims" -> targets.claims();
            case "plus" -> targets.plus();
            default -> throw new IllegalArgumentException("No such line: " + name);
        };
    }

    private interface YearCurve {
        ObjectNode curve(int year, LocalDate first);
    }
}
