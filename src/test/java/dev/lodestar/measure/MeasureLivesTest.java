package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Measures that are paused, resumed and retired: what is judged from then on, and what a past moment knew of it. */
class MeasureLivesTest extends MeasureDesk {

    private static final Instant THREE_WEEKS_ON = TUESDAY.plus(Duration.ofDays(21));

    @Autowired
    private MeasureLives lives;

    @Test
    void a_retired_measure_is_closed_and_no_further_period_is_judged() {
        record(TENANT, "2026-W09", "90");
        asPmo(() -> lives.retire(key, null, "Nobody looks at it"));

        assertThat(asPmo(() -> measures.get(key)).status().status()).isEqualTo(Status.CLOSED);
        moveTo(THREE_WEEKS_ON);
        assertThat(judged(TENANT, null))
                .extracting(period -> period.period().toString())
                .endsWith("2026-W09")
                .hasSize(3);
        assertThat(judged(OTHER, null)).hasSize(6);
        assertThat(as(person(OTHER, Role.PMO), () -> measures.get(key)).status().status())
                .isNotEqualTo(Status.CLOSED);
        asPmo(() -> lives.retire(key, null, "Once more"));
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void what_was_known_before_it_was_retired_stays_so() {
        moveTo(TUESDAY.plusSeconds(60));
        asPmo(() -> lives.retire(key, null, "Nobody looks at it"));
        moveTo(THREE_WEEKS_ON);

        Evaluation then = asPmo(() -> evaluations.of(key, THREE_WEEKS_ON, TUESDAY.plusSeconds(1)))
                .evaluation();

        assertThat(then.status()).isNotEqualTo(Status.CLOSED);
        assertThat(asPmo(() -> evaluations.of(key, THREE_WEEKS_ON, THREE_WEEKS_ON))
                        .evaluation()
                        .status())
                .isEqualTo(Status.CLOSED);
    }

    @Test
    void a_paused_measure_is_not_judged_until_it_is_resumed() {
        asPmo(() -> lives.pause(key, LocalDate.parse("2026-03-03"), "The shops are rebuilt"));
        assertThat(asPmo(() -> measures.get(key)).status().status()).isEqualTo(Status.PAUSED);

        moveTo(TUESDAY.plus(Duration.ofDays(14)));
        asPmo(() -> lives.resume(key, "The shops are open"));
        moveTo(THREE_WEEKS_ON);

        assertThat(judged(TENANT, null))
                .extracting(period -> period.period() + " " + period.judgement())
                .endsWith("2026-W09 UNKNOWN", "2026-W10 PAUSED", "2026-W11 PAUSED", "2026-W12 UNKNOWN");
    }

    @Test
    void a_turn_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> asPmo(() -> lives.pause(key, LocalDate.parse("2026-03-02"), "Too late")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/from");
        assertThatThrownBy(() -> asPmo(() -> lives.resume(key, "Why not"))).hasMessageContaining("not paused");
        assertThatThrownBy(() -> asPmo(() -> lives.retire(key, null, " "))).hasMessageContaining("/reason");
        assertThatThrownBy(() -> asPmo(() -> lives.retire(key, key, "Into itself")))
                .hasMessageContaining("/moveTo");
        assertThatThrownBy(() -> asPmo(() -> lives.retire("no-such", null, "Why")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(person(TENANT, Role.EXECUTIVE), () -> {
                    lives.retire(key, null, "Why");
                    return key;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private java.util.List<JudgedPeriod> judged(TenantId tenant, @Nullable Instant knownAt) {
        return as(person(tenant, Role.PMO), () -> evaluations.of(key, null, knownAt))
                .evaluation()
                .periods();
    }

    private static void asPmo(Runnable work) {
        as(person(TENANT, Role.PMO), () -> {
            work.run();
            return TENANT;
        });
    }

    private static <T> T asPmo(java.util.function.Supplier<T> work) {
        return as(person(TENANT, Role.PMO), work);
    }
}
