package dev.lodestar.demo;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pulls a demo tenant's numbers with plain SQL and judges them, as the product does in the end. */
final class JudgedDemo {

    private JudgedDemo() {}

    static Evaluation evaluate(DemoTenant tenant, String measureKey, Connection reader, Instant at)
            throws SQLException {
        var measure = tenant.measures().stream()
                .filter(candidate -> candidate.key().equals(measureKey))
                .findFirst()
                .orElseThrow();
        var subject = subject(measure, tenant.zone());
        return Judge.evaluate(subject, observations(subject, sql(tenant, measureKey), reader, at), at);
    }

    static Subject subject(DemoTenant.Measure measure, ZoneId zone) {
        var definitions = new ArrayList<Definition>();
        for (var definition : measure.definitions()) {
            definitions.add(definition(definitions.size() + 1, definition.document()));
        }
        return new Subject(
                Kind.valueOf(measure.kind()),
                Frequency.valueOf(measure.frequency()),
                zone,
                measure.graceHours(),
                definitions,
                List.of(),
                null);
    }

    private static String sql(DemoTenant tenant, String measure) {
        return tenant.sources().stream()
                .flatMap(source -> source.queries().stream())
                .filter(query -> query.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .sql();
    }

    private static List<Observation> observations(Subject subject, String sql, Connection reader, Instant at)
            throws SQLException {
        var observations = new ArrayList<Observation>();
        var period = Period.containing(
                subject.frequency(), subject.definitions().getFirst().effectiveFrom());
        while (period.isClosedAt(at, subject.zone(), subject.graceHours())) {
            observations.add(observation(subject, period, sql, reader));
            period = period.next();
        }
        return observations;
    }

    private static Observation observation(Subject subject, Period period, String sql, Connection reader)
            throws SQLException {
        var bound = sql.replace(":from", "'" + period.firstDay() + "'")
                .replace(":to", "'" + period.lastDay().plusDays(1) + "'");
        try (var statement = reader.createStatement();
                var rows = statement.executeQuery(bound)) {
            if (!rows.next()) {
                return Observation.withdrawn(period, 1);
            }
            return subject.kind() == Kind.RATIO
                    ? new Observation(
                            period, 1, null, rows.getBigDecimal("numerator"), rows.getBigDecimal("denominator"))
                    : new Observation(period, 1, rows.getBigDecimal("value"), null, null);
        }
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
        var targets = node.get("targets")
                .valueStream()
                .map(target -> new Target(
                        date(target), number(target, "value"), number(target, "lower"), number(target, "upper")))
                .toList();
        var weights = new HashMap<String, BigDecimal>();
        node.path("weights")
                .properties()
                .forEach(weight -> weights.put(
                        weight.getKey(), new BigDecimal(weight.getValue().asString())));
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
                node.has("base") ? Tolerance.Base.valueOf(node.get("base").asString()) : null,
                new BigDecimal(node.get("green").asString()),
                new BigDecimal(node.get("amber").asString()));
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.get("date").asString());
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        return node.has(field) ? new BigDecimal(node.get(field).asString()) : null;
    }
}
