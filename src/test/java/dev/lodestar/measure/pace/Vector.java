package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A worked case of the numeric contract. */
record Vector(String name, Instant at, Subject subject, List<Observation> observations, JsonNode expect) {
    static Stream<Vector> all() {
        var cases = JsonMapper.shared().readTree(Vector.class.getResourceAsStream("/vectors/judgement.json"));
        return StreamSupport.stream(cases.spliterator(), false).map(Vector::of);
    }

    Evaluation evaluate() {
        return Judge.evaluate(subject, observations, at);
    }

    private static Vector of(JsonNode node) {
        var measure = node.get("measure");
        return new Vector(
                node.get("name").asString(),
                Instant.parse(node.get("at").asString()),
                subject(measure),
                observations(measure.get("observations")),
                node.get("expect"));
    }

    private static Subject subject(JsonNode measure) {
        var definitions = new ArrayList<Definition>();
        for (var definition : measure.get("definitions")) {
            definitions.add(definition(definitions.size() + 1, definition));
        }
        return new Subject(
                Kind.valueOf(measure.get("kind").asString()),
                Frequency.valueOf(measure.get("frequency").asString()),
                ZoneId.of(measure.get("zone").asString()),
                measure.get("graceHours").asInt(),
                definitions,
                List.of(),
                null);
    }

    private static Definition definition(int version, JsonNode node) {
        var lag = node.get("lag");
        var factor = number(node, "factor");
        return new Definition(
                version,
                LocalDate.parse(node.get("effectiveFrom").asString()),
                Accumulation.valueOf(node.get("accumulation").asString()),
                Direction.valueOf(node.get("direction").asString()),
                curve(node.get("curve")),
                tolerance(node.get("tolerance")),
                new LagRule(
                        LagRule.When.valueOf(lag.get("when").asString()),
                        lag.get("periods").asInt()),
                number(node, "minDenominator"),
                factor == null ? BigDecimal.ONE : factor);
    }

    private static Curve curve(JsonNode node) {
        var targets = new ArrayList<Target>();
        for (var target : node.get("targets")) {
            targets.add(new Target(
                    date(target), number(target, "value"), number(target, "lower"), number(target, "upper")));
        }
        var weights = new HashMap<String, BigDecimal>();
        if (node.hasNonNull("weights")) {
            node.get("weights")
                    .properties()
                    .forEach(weight -> weights.put(
                            weight.getKey(), new BigDecimal(weight.getValue().asString())));
        }
        var baseline = node.get("baseline");
        return new Curve(
                Shape.valueOf(node.get("shape").asString()),
                baseline == null
                        ? null
                        : new Baseline(
                                date(baseline),
                                new BigDecimal(baseline.get("value").asString())),
                targets,
                weights);
    }

    private static Tolerance tolerance(JsonNode node) {
        return new Tolerance(
                Tolerance.Type.valueOf(node.get("type").asString()),
                node.hasNonNull("base")
                        ? Tolerance.Base.valueOf(node.get("base").asString())
                        : null,
                new BigDecimal(node.get("green").asString()),
                new BigDecimal(node.get("amber").asString()));
    }

    private static List<Observation> observations(JsonNode nodes) {
        var observations = new ArrayList<Observation>();
        Map<Period, Integer> revisions = new HashMap<>();
        for (var node : nodes) {
            var period = Period.parse(node.get("period").asString());
            observations.add(new Observation(
                    period,
                    revisions.merge(period, 1, Integer::sum),
                    number(node, "value"),
                    number(node, "numerator"),
                    number(node, "denominator")));
        }
        return observations;
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.get("date").asString());
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        return node.hasNonNull(field) ? new BigDecimal(node.get(field).asString()) : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
