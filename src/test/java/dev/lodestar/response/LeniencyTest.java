package dev.lodestar.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.LagRule.When;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a measure that is expected to be 100 a week. */
class LeniencyTest {

    @ParameterizedTest(name = "{0} {1} {2} then {3} {4} {5}: {6}")
    @CsvSource({
        "PERCENT, 5, 15, PERCENT, 5, 15, same",
        "PERCENT, 5, 15, PERCENT, 6, 15, wider",
        "PERCENT, 5, 15, PERCENT, 5, 16, wider",
        "PERCENT, 5, 15, PERCENT, 4, 16, wider",
        "PERCENT, 5, 15, PERCENT, 4, 14, same",
        "ABSOLUTE, 5, 15, ABSOLUTE, 5, 15.5, wider",
        "ABSOLUTE, 5, 15, ABSOLUTE, 5.0, 15.00, same",
        // of 100, a percent is one
        "ABSOLUTE, 5, 15, PERCENT, 5, 15, same",
        "ABSOLUTE, 5, 15, PERCENT, 5, 16, wider",
        "PERCENT, 5, 15, ABSOLUTE, 4, 14, same",
        "PERCENT, 5, 15, ABSOLUTE, 7, 14, wider"
    })
    void a_tolerance_is_wider_when_one_of_its_limits_is(
            Tolerance.Type was,
            BigDecimal green,
            BigDecimal amber,
            Tolerance.Type is,
            BigDecimal newGreen,
            BigDecimal newAmber,
            String expected) {
        Definition before = with(new Tolerance(was, null, green, amber));
        Definition after = with(new Tolerance(is, null, newGreen, newAmber));

        assertThat(Leniency.isWider(before, after, Weeks.judged(100).getFirst()))
                .isEqualTo(expected.equals("wider"));
    }

    @ParameterizedTest(name = "{0} {1} then {2} {3}: {4}")
    @CsvSource({
        "NOT_GREEN, 2, NOT_GREEN, 2, same",
        "NOT_GREEN, 2, NOT_GREEN, 3, laxer",
        "NOT_GREEN, 2, NOT_GREEN, 1, same",
        "NOT_GREEN, 2, RED, 2, laxer",
        "NOT_GREEN, 2, RED, 1, laxer",
        "RED, 2, NOT_GREEN, 2, same",
        "RED, 2, NOT_GREEN, 3, laxer",
        "RED, 2, RED, 3, laxer"
    })
    void a_lag_rule_is_laxer_when_it_waits_longer_or_for_worse(
            When was, int periods, When is, int newPeriods, String expected) {
        assertThat(Leniency.isLaxer(new LagRule(was, periods), new LagRule(is, newPeriods)))
                .isEqualTo(expected.equals("laxer"));
    }

    private static Definition with(Tolerance tolerance) {
        Definition weeks = Weeks.of("m", 100).definition(1);
        return new Definition(
                1,
                weeks.effectiveFrom(),
                weeks.accumulation(),
                weeks.direction(),
                weeks.curve(),
                tolerance,
                weeks.lag(),
                null,
                weeks.factor());
    }
}
