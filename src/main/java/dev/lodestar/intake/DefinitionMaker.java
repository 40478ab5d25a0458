package dev.lodestar.intake;

import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document of a measure: a step a period where the workbook plans periods, else a line to the target. */
final class DefinitionMaker {

    private static final String NO_UNIT = "1";
    private static final int LONGEST_UNIT = 40;

    private final int year;

    DefinitionMaker(int year) {
        this.year = year;
    }

    ObjectNode document(MeasureSketch measure, String owner, String unitKey) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String unit = measure.unit().replaceAll("\\s+", " ").strip();
        json.put("name", measure.name());
        json.put("unit", unit.isEmpty() ? NO_UNIT : unit.substring(0, Math.min(LONGEST_UNIT, unit.length())));
        json.put("kind", measure.kind().name());
        json.put("frequency", measure.frequency().name());
        json.put("owner", owner);
        json.put("unitKey", unitKey);
        json.set("definition", definition(measure));
        return json;
    }

    private ObjectNode definition(MeasureSketch measure) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("effectiveFrom", from(measure).toString());
        definition.put("direction", measure.direction().name());
        ObjectNode curve = curve(measure);
        if (curve != null) {
            definition.set("curve", curve);
            boolean adds = measure.kind() == Kind.FLOW && measure.plan().isEmpty() && isLine(measure);
            definition.put("accumulation", adds ? "CUMULATIVE" : "PER_PERIOD");
        }
        return definition;
    }

    private @Nullable ObjectNode curve(MeasureSketch measure) {
        ObjectNode curve = JsonNodeFactory.instance.objectNode();
        ArrayNode targets = JsonNodeFactory.instance.arrayNode();
        if (!measure.plan().isEmpty()) {
            curve.put("shape", "STEP");
            measure.plan().entrySet().stream()
                    .map(entry -> Map.entry(Period.parse(entry.getKey()).lastDay(), entry.getValue()))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> target(targets, entry.getKey(), entry.getValue()));
        } else if (measure.target() != null && isLine(measure)) {
            curve.put("shape", "LINEAR");
            point(curve.putObject("baseline"), baselineDay(measure), zeroIfNull(measure.baseline()));
            target(targets, due(measure), measure.target());
        } else if (measure.target() != null) {
            curve.put("shape", "STEP");
            LocalDate due = measure.due();
            target(targets, due == null ? LocalDate.of(year, 1, 1) : due, measure.target());
        } else {
            return null;
        }
        curve.set("targets", targets);
        return curve;
    }

    private static boolean isLine(MeasureSketch measure) {
        BigDecimal baseline = measure.baseline();
        BigDecimal target = measure.target();
        return baseline != null && target != null && baseline.compareTo(target) != 0;
    }

    private LocalDate due(MeasureSketch measure) {
        LocalDate due = measure.due();
        return due == null ? LocalDate.of(year, 12, 31) : due;
    }

    private LocalDate baselineDay(MeasureSketch measure) {
        LocalDate written = measure.baselineDay();
        LocalDate day = written == null ? LocalDate.of(year - 1, 12, 31) : written;
        return day.isBefore(due(measure)) ? day : due(measure).minusYears(1);
    }

    /** Early enough for everything that the workbook says of it. */
    private LocalDate from(MeasureSketch measure) {
        return Stream.of(
                        measure.plan().keySet().stream().map(Period::parse).map(Period::firstDay),
                        measure.actual().keySet().stream().map(Period::parse).map(Period::firstDay),
                        Stream.of(LocalDate.of(year, 1, 1)))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static void target(ArrayNode targets, LocalDate day, BigDecimal value) {
        point(targets.addObject(), day, value);
    }

    private static void point(ObjectNode point, LocalDate day, BigDecimal value) {
        point.put("date", day.toString());
        point.put("value", Decimals.plain(value));
    }
}
