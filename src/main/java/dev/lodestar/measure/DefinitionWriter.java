package dev.lodestar.measure;

import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a definition in the one shape and order it is stored, shown and read again in. */
final class DefinitionWriter {

    private DefinitionWriter() {}

    static Map<String, Object> write(Definition definition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("effectiveFrom", definition.effectiveFrom().toString());
        fields.put("accumulation", definition.accumulation().name());
        fields.put("direction", definition.direction().name());
        if (definition.curve() != null) {
            fields.put("curve", curve(definition.curve()));
        }
        fields.put("tolerance", tolerance(definition.tolerance()));
        fields.put(
                "lag",
                new TreeMap<>(Map.<String, Object>of(
                        "when",
                        definition.lag().when().name(),
                        "periods",
                        definition.lag().periods())));
        put(fields, "minDenominator", definition.minDenominator());
        put(fields, "factor", definition.factor().compareTo(BigDecimal.ONE) == 0 ? null : definition.factor());
        return fields;
    }

    private static Map<String, Object> curve(Curve curve) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("shape", curve.shape().name());
        if (curve.baseline() != null) {
            Map<String, Object> baseline = new LinkedHashMap<>();
            baseline.put("date", curve.baseline().date().toString());
            put(baseline, "value", curve.baseline().value());
            fields.put("baseline", baseline);
        }
        fields.put(
                "targets",
                curve.targets().stream().map(DefinitionWriter::target).toList());
        if (!curve.weights().isEmpty()) {
            Map<String, Object> weights = new TreeMap<>();
            curve.weights().forEach((season, weight) -> put(weights, season, weight));
            fields.put("weights", weights);
        }
        return fields;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", target.date().toString());
        put(fields, "value", target.value());
        put(fields, "lower", target.lower());
        put(fields, "upper", target.upper());
        return fields;
    }

    private static Map<String, Object> tolerance(Tolerance tolerance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", tolerance.type().name());
        if (tolerance.base() != null) {
            fields.put("base", tolerance.base().name());
        }
        put(fields, "green", tolerance.green());
        put(fields, "amber", tolerance.amber());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable BigDecimal number) {
        if (number != null) {
            fields.put(
                    name,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    }
}
