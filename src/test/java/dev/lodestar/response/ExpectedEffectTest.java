package dev.lodestar.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.response.ExpectedEffect.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedEffectTest {

    @ParameterizedTest(name = "{0} {1} from {2} to {3}: {4}")
    @CsvSource({
        "LEVEL,   100, 80,  100, true",
        "LEVEL,   100, 80,  99,  false",
        "LEVEL,   30,  45,  30,  true",
        "LEVEL,   30,  45,  31,  false",
        "LEVEL,   100, ,    120, true",
        "CHANGE,  20,  80,  100, true",
        "CHANGE,  20,  80,  99,  false",
        "CHANGE, -10,  45,  35,  true",
        "CHANGE, -10,  45,  36,  false",
        "CHANGE,  20,  ,    20,  true",
    })
    void it_is_there_when_the_number_came_as_far_in_its_direction(
            Kind kind, BigDecimal value, BigDecimal from, BigDecimal reached, boolean met) {
        assertThat(new ExpectedEffect(kind, value, "2026-W10").isMet(from, reached))
                .isEqualTo(met);
    }
}
