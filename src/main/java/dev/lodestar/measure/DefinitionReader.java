package dev.lodestar.measure;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the document of a definition, strictly; whether what it says can be judged is for {@code DefinitionRules}. */
final class DefinitionReader {

    private static final int MOST_TARGETS = 1000;

    private final JsonFields fields = new JsonFields();

    private DefinitionReader() {}

    /** Reads a definition; throws {@link InvalidInputException} with every field that is unknown, missing or misshapen. */
    static Definition read(int version, JsonNode node) {
        return new DefinitionReader().definition(version, node);
    }

    private Definition definition(int version, JsonNode node) {
        fields.only(
                node,
                "",
                "effectiveFrom",
                "accumulation",
                "direction",
                "curve",
                "tolerance",
                "lag",
                "minDenominator",
                "factor");
        LocalDate effectiveFrom = fields.date(node, "", "effectiveFrom");
        Accumulation accumulation =
                fields.choice(node, "", "accumulation", Accumulation.class, Accumulation.PER_PERIOD);
        Direction direction = fields.choice(node, "", "direction", Direction.class, Direction.HIGHER);
        Curve curve = JsonFields.isAbsent(node.path("curve")) ? null : curve(node.path("curve"));
        Tolerance tolerance =
                JsonFields.isAbsent(node.path("tolerance")) ? Tolerance.DEFAULT : tolerance(node.path("tolerance"));
        LagRule lag = JsonFields.isAbsent(node.path("lag")) ? LagRule.DEFAULT : lag(node.path("lag"));
        BigDecimal minDenominator = fields.optionalNumber(node, "", "minDenominator");
        BigDecimal factor = fields.optionalNumber(node, "", "factor");
        fields.throwIfAny();
        return new Definition(
                version,
                effectiveFrom,
                accumulation,
                direction,
                curve,
                tolerance,
                lag,
                minDenominator,
                factor == null ? BigDecimal.ONE : factor);
    }

    private Curve curve(JsonNode node) {
        fields.only(node, "/curve", "shape", "baseline", "targets", "weights");
        Shape shape = fields.choice(node, "/curve", "shape", Shape.class, null);
        return new Curve(
                shape, baseline(node.path("baseline")), targets(node.path("targets")), weights(node.path("weights")));
    }

    private @Nullable Baseline baseline(JsonNode node) {
        if (JsonFields.isAbsent(node)) {
            return null;
        }
        fields.only(node, "/curve/baseline", "date", "value");
        return new Baseline(
                fields.date(node, "/curve/baseline", "date"), fields.number(node, "/curve/baseline", "value"));
    }

    private List<Target> targets(JsonNode node) {
        List<Target> targets = new ArrayList<>();
        if (JsonFields.isAbsent(node)) {
            return targets;
        }
        if (!node.isArray() || node.size() > MOST_TARGETS) {
            fields.fail("/curve/targets", "NOT_A_LIST", "Give a list of at most " + MOST_TARGETS + " targets");
            return targets;
        }
        for (JsonNode target : node) {
            String pointer = "/curve/targets/" + targets.size();
            fields.only(target, pointer, "date", "value", "lower", "upper");
            targets.add(new Target(
                    fields.date(target, pointer, "date"),
                    fields.optionalNumber(target, pointer, "value"),
                    fields.optionalNumber(target, pointer, "lower"),
                    fields.optionalNumber(target, pointer, "upper")));
        }
        return targets;
    }

    private Map<String, BigDecimal> weights(JsonNode node) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        if (JsonFields.isAbsent(node)) {
            return weights;
        }
        if (!node.isObject()) {
            fields.fail("/curve/weights", "NOT_AN_OBJECT", "Give an object of weights by season");
            return weights;
        }
        for (String key : node.propertyNames()) {
            weights.put(key, fields.number(node, "/curve/weights", key));
        }
        return weights;
    }

    private Tolerance tolerance(JsonNode node) {
        fields.only(node, "/tolerance", "type", "base", "green", "amber");
        return new Tolerance(
                fields.choice(node, "/tolerance", "type", Tolerance.Type.class, null),
                JsonFields.isAbsent(node.path("base"))
                        ? null
                        : fields.choice(node, "/tolerance", "base", Tolerance.Base.class, null),
                fields.number(node, "/tolerance", "green"),
                fields.number(node, "/tolerance", "amber"));
    }

    private LagRule lag(JsonNode node) {
        fields.only(node, "/lag", "when", "periods");
        return new LagRule(
                fields.choice(node, "/lag", "when", LagRule.When.class, null), fields.whole(node, "/lag", "periods"));
    }
}
