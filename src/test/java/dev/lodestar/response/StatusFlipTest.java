package dev.lodestar.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFlipTest {

    @ParameterizedTest(name = "{0} {1} -> {2}: {3}")
    @CsvSource({
        "HIGHER, 90,  96,  AMBER GREEN",
        "HIGHER, 80,  84,  ''",
        "HIGHER, 96,  84,  GREEN RED",
        "LOWER,  110, 104, AMBER GREEN",
        "LOWER,  104, 120, GREEN RED",
        "LOWER,  104, 105, ''",
    })
    void a_correction_flips_when_the_two_numbers_are_judged_differently(
            Direction direction, int before, int after, String flip) {
        MeasureHistory history = Weeks.of("m", direction, Accumulation.PER_PERIOD, after);
        JudgedPeriod judged = history.evaluation().periods().getFirst();

        assertThat(told(StatusFlip.of(
                        judged, history.definition(1), BigDecimal.valueOf(before), BigDecimal.valueOf(after))))
                .isEqualTo(flip);
    }

    @Test
    void of_a_total_the_total_before_is_what_the_correction_took_away() {
        MeasureHistory history = Weeks.of("m", Direction.HIGHER, Accumulation.CUMULATIVE, 100, 98);
        JudgedPeriod judged = history.evaluation().periods().getLast();

        assertThat(told(StatusFlip.of(judged, history.definition(1), BigDecimal.valueOf(90), BigDecimal.valueOf(98))))
                .isEqualTo("AMBER GREEN");
    }

    @Test
    void what_was_not_there_before_flips_nothing() {
        MeasureHistory history = Weeks.of("m", 100);
        JudgedPeriod judged = history.evaluation().periods().getFirst();

        assertThat(StatusFlip.of(judged, history.definition(1), null, BigDecimal.TEN))
                .isEmpty();
    }

    private static String told(Optional<StatusFlip.Flip> flip) {
        return flip.map(found -> found.before() + " " + found.after()).orElse("");
    }
}
