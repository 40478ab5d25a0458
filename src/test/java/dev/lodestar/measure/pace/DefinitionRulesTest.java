package dev.lodestar.measure.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Scenario.Spec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionRulesTest {
    private static final Curve LINE = Scenario.linear("2026-01-01", "0", Scenario.target("2026-06-30", "10"));
    private static final Curve STEP = Scenario.step("2026-01-01", "10");
    private static final Curve BAND = Scenario.band("2026-01-01", "1", "2");

    private static Stream<Arguments> refusedCurves() {
        return Stream.of(
                arguments("/effectiveFrom", Kind.FLOW, Spec.from("1899-12-31", STEP)),
                arguments("/accumulation", Kind.STOCK, spec(LINE).cumulative()),
                arguments("/accumulation", Kind.FLOW, spec(STEP).cumulative()),
                arguments("/curve/shape", Kind.STOCK, spec(seasonal(Map.of()))),
                arguments("/curve/shape", Kind.RATIO, spec(seasonal(Map.of()))),
                arguments("/curve/baseline", Kind.FLOW, spec(bare(Shape.LINEAR, target("2026-06-30", "1")))),
                arguments("/curve/baseline", Kind.FLOW, spec(bare(Shape.SEASONAL, target("2026-06-30", "1")))),
                arguments("/curve/baseline", Kind.FLOW, percent(STEP, Tolerance.Base.SPAN, "1", "2")),
                arguments(
                        "/curve/targets/1/date",
                        Kind.FLOW,
                        spec(bare(Shape.STEP, target("2026-06-30", "1"), target("2026-06-30", "2")))),
                arguments(
                        "/curve/targets/0/date",
                        Kind.FLOW,
                        spec(Scenario.linear("2026-01-01", "0", target("2026-01-01", "1")))),
                arguments("/curve/targets/0/value", Kind.FLOW, spec(bare(Shape.STEP, target("2026-01-01", null)))),
                arguments("/curve/targets/0/lower", Kind.FLOW, spec(BAND), "/curve/targets/0/value"),
                arguments("/curve/weights/13", Kind.FLOW, spec(seasonal(Map.of("13", BigDecimal.ONE)))),
                arguments("/curve/weights/01", Kind.FLOW, spec(seasonal(Map.of("01", BigDecimal.ONE)))),
                arguments("/curve/weights/0", Kind.FLOW, spec(seasonal(Map.of("0", BigDecimal.ONE)))),
                arguments("/curve/weights/a~1b", Kind.FLOW, spec(seasonal(Map.of("a/b", BigDecimal.ONE)))),
                arguments("/curve/weights/2", Kind.FLOW, spec(seasonal(Map.of("2", BigDecimal.ONE.negate())))),
                arguments(
                        "/curve/weights",
                        Kind.FLOW,
                        spec(seasonal(Map.of("2", BigDecimal.ZERO, "3", BigDecimal.ZERO)))));
    }

    private static Stream<Arguments> refusedRangesAndRules() {
        return Stream.of(
                arguments("/curve/shape", Kind.FLOW, spec(LINE).toward(Direction.RANGE), "/curve/targets/0"),
                arguments("/curve/targets/0/upper", Kind.FLOW, range(bare(Shape.STEP, bounds("1", null)))),
                arguments("/curve/targets/0/lower", Kind.FLOW, range(bare(Shape.STEP, bounds(null, "1")))),
                arguments("/curve/targets/0/lower", Kind.FLOW, range(bare(Shape.STEP, bounds("2", "1")))),
                arguments(
                        "/tolerance/base",
                        Kind.FLOW,
                        percent(BAND, Tolerance.Base.EXPECTED, "1", "2").toward(Direction.RANGE)),
                arguments("/tolerance/base", Kind.FLOW, percent(LINE, Tolerance.Base.BAND, "1", "2")),
                arguments(
                        "/tolerance/base",
                        Kind.STOCK,
                        spec(Scenario.linear("2026-01-01", "5", target("2026-06-30", "5.0")))),
                arguments("/tolerance/green", Kind.FLOW, percent(LINE, null, "3", "2")),
                arguments("/tolerance/green", Kind.FLOW, percent(LINE, null, "-1", "2")),
                arguments("/tolerance/amber", Kind.FLOW, percent(LINE, null, "-2", "-1"), "/tolerance/green"),
                arguments("/lag/periods", Kind.FLOW, spec(LINE).lagging(LagRule.When.RED, 0)),
                arguments("/lag/periods", Kind.FLOW, spec(LINE).lagging(LagRule.When.RED, 27)),
                arguments("/minDenominator", Kind.RATIO, spec(LINE).atLeast("-1")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_cannot_be_judged_is_refused_with_the_field_named(
            String pointer, Kind kind, Spec spec, @Nullable String alsoUnder) {
        var violations = DefinitionRules.violations(kind, Frequency.MONTH, spec.version(1));
        assertThat(violations).extracting(FieldError::pointer).contains(pointer);
        assertThat(violations)
                .allMatch(violation -> violation.pointer().equals(pointer)
                        || (alsoUnder != null && violation.pointer().startsWith(alsoUnder)));
        assertThat(violations).allMatch(violation -> violation.message().endsWith("."));
    }

    static Stream<Arguments> refusals() {
        return Stream.concat(refusedCurves(), refusedRangesAndRules()).map(refusal -> {
            var given = refusal.get();
            return arguments(given[0], given[1], given[2], given.length > 3 ? given[3] : null);
        });
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments(Kind.STOCK, Spec.from("2026-01-01", null)),
                arguments(Kind.FLOW, spec(LINE).cumulative()),
                arguments(Kind.FLOW, spec(seasonal(Map.of("1", BigDecimal.ZERO, "12", BigDecimal.TEN)))),
                arguments(Kind.RATIO, range(BAND)),
                arguments(
                        Kind.RATIO, percent(BAND, Tolerance.Base.BAND, "0", "0").toward(Direction.RANGE)),
                arguments(Kind.STOCK, spec(LINE).lagging(LagRule.When.RED, 26)),
                arguments(Kind.STOCK, spec(Scenario.linear("2026-01-01", "0"))),
                arguments(
                        Kind.STOCK,
                        percent(
                                Scenario.linear("2026-01-01", "5", target("2026-06-30", "5")),
                                Tolerance.Base.EXPECTED,
                                "1",
                                "2")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void what_can_be_judged_is_accepted(Kind kind, Spec spec) {
        assertThat(DefinitionRules.violations(kind, Frequency.MONTH, spec.version(1)))
                .isEmpty();
    }

    @Test
    void negative_grace_is_refused() {
        assertThat(DefinitionRules.graceViolations(-1))
                .extracting(FieldError::pointer)
                .containsExactly("/graceHours");
        assertThat(DefinitionRules.graceViolations(0)).isEmpty();
    }

    private static Spec spec(Curve curve) {
        return Spec.from("2026-01-01", curve);
    }

    private static Spec range(Curve curve) {
        return spec(curve).toward(Direction.RANGE);
    }

    private static Spec percent(Curve curve, Tolerance.@Nullable Base base, String green, String amber) {
        return spec(curve).tolerating(Tolerance.Type.PERCENT, base, green, amber);
    }

    private static Curve seasonal(Map<String, BigDecimal> weights) {
        return Scenario.seasonal("2026-01-31", "0", weights, target("2026-03-31", "10"));
    }

    private static Curve bare(Shape shape, Target... targets) {
        return new Curve(shape, null, List.of(targets), Map.of());
    }

    private static Target target(String date, @Nullable String value) {
        return new Target(LocalDate.parse(date), value == null ? null : new BigDecimal(value), null, null);
    }

    private static Target bounds(@Nullable String lower, @Nullable String upper) {
        return new Target(
                LocalDate.parse("2026-01-01"),
                null,
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper));
    }
}
