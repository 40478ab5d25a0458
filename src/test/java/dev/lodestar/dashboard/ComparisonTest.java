package dev.lodestar.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.dashboard.Comparison.Move;
import dev.lodestar.plan.LightStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "RED, GREEN, BETTER",
        "RED, AMBER, BETTER",
        "STALE, GREEN, BETTER",
        "GREEN, STALE, WORSE",
        "GREEN, RED, WORSE",
        "AMBER, AMBER, SAME",
        "PAUSED, PAUSED, SAME",
        "NOT_STARTED, GREEN, OTHERWISE",
        "RED, CLOSED, OTHERWISE",
        ", GREEN, CAME",
        "GREEN, , WENT"
    })
    void a_status_moves_towards_on_track_or_away_from_it(LightStatus then, LightStatus now, Move move) {
        assertThat(Comparison.move(then, now)).isEqualTo(move);
    }
}
