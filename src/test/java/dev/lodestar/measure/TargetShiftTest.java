package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetShiftTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}: shift {3}, eased {4}")
    @CsvSource({
        "HIGHER, 100 06-30,     90 06-30,      true,  true",
        "HIGHER, 100 06-30,     110 06-30,     true,  false",
        "HIGHER, 100 06-30,     100.00 06-30,  false, false",
        "HIGHER, 100 06-30,     100 09-30,     true,  true",
        "HIGHER, 100 06-30,     100 03-31,     true,  false",
        "LOWER,  100 06-30,     110 06-30,     true,  true",
        "LOWER,  100 06-30,     90 06-30,      true,  false",
        "RANGE,  35..55 06-30,  30..60 06-30,  true,  true",
        "RANGE,  35..55 06-30,  35..60 06-30,  true,  true",
        "RANGE,  35..55 06-30,  40..60 06-30,  true,  false",
        "RANGE,  35..55 06-30,  40..50 06-30,  true,  false",
        "HIGHER, 100 06-30,     ,              true,  false",
        "HIGHER, ,              100 06-30,     true,  false",
        "HIGHER, ,              ,              false, false"
    })
    void a_target_is_eased_when_it_is_easier_to_reach(
            Direction direction, String before, String after, boolean shift, boolean eased) {
        TargetShift found = TargetShift.of("m", definition(direction, before), definition(direction, after));

        assertThat(found.isShift()).isEqualTo(shift);
        assertThat(found.isShift() && found.eased()).isEqualTo(eased);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, LOWER", "LOWER, HIGHER"})
    void what_is_good_the_other_way_round_cannot_be_compared(Direction before, Direction after) {
        TargetShift found = TargetShift.of("m", definition(before, "100 06-30"), definition(after, "50 06-30"));

        assertThat(found.isShift()).isTrue();
        assertThat(found.eased()).isFalse();
    }

    private static Definition definition(Direction direction, String target) {
        return new Definition(
                1,
                LocalDate.of(2026, 1, 1),
                Accumulation.PER_PERIOD,
                direction,
                new Curve(Shape.STEP, null, target == null ? List.of() : List.of(target(target)), Map.of()),
                new Tolerance(Tolerance.Type.ABSOLUTE, null, BigDecimal.ONE, BigDecimal.TEN),
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
    }

    private static Target target(String text) {
        String[] parts = text.split(" ");
        LocalDate date = LocalDate.parse("2026-" + parts[1]);
        String[] bounds = parts[0].split("\\.\\.");
        return bounds.length == 1
                ? Target.of(date, new BigDecimal(bounds[0]))
                : Target.band(date, new BigDecimal(bounds[0]), new BigDecimal(bounds[1]));
    }
}
