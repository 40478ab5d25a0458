package dev.lodestar.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.lodestar.kernel.Period;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnRuleTest {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "-0.24,  0.02, TURNED",
        "-0.24, -0.12, TURNED",
        "-0.24, -0.13, NOT_YET",
        "-0.24, -0.24, NOT_YET",
        "-0.24, -0.26, NOT_YET",
        "-0.24, -0.27, WORSE",
        "-0.24, -0.60, WORSE",
        " 0.10,  0.00, TURNED",
        " 0.10, -0.01, WORSE",
        " 0.00,  0.00, TURNED",
        " 0.00, -0.01, WORSE",
    })
    void the_verdict_depends_on_how_much_of_the_gap_is_closed(double before, double after, Verdict verdict) {
        assertThat(TurnRule.verdict(before, after)).isEqualTo(verdict);
    }

    @Property
    void a_smaller_gap_is_never_judged_worse(
            @ForAll @DoubleRange(min = -1, max = 0.5) double before,
            @ForAll @DoubleRange(min = -2, max = 1) double after,
            @ForAll @DoubleRange(min = 0, max = 1) double better) {
        assertThat(TurnRule.verdict(before, after + better)).isLessThanOrEqualTo(TurnRule.verdict(before, after));
    }

    @Property
    void the_size_of_the_gaps_does_not_matter(
            @ForAll @DoubleRange(min = -1, max = -0.01) double before,
            @ForAll @DoubleRange(min = -1, max = 1) double share) {
        Verdict once = TurnRule.verdict(before, before * share);
        assertThat(TurnRule.verdict(before * 4, before * 4 * share)).isEqualTo(once);
    }

    @Test
    void the_periods_before_it_was_given_are_held_against_those_after_it_was_done() {
        // given in the fifth week, done in the sixth
        Optional<Turn> turn = TurnRule.judge(
                Weeks.judged(100, 80, 70, 70, 60, 60, 90, 100),
                week(5).firstDay().plusDays(1),
                week(6).firstDay().plusDays(2));

        assertThat(turn).hasValueSatisfying(told -> {
            assertThat(told.verdict()).isEqualTo(Verdict.TURNED);
            assertThat(told.before())
                    .as("80, 70, 70; the week before was on track")
                    .isEqualTo(-0.8 / 3, offset(1e-9));
            assertThat(told.periodsBefore()).isEqualTo(3);
            assertThat(told.after()).isEqualTo(-0.05, offset(1e-9));
            assertThat(told.periodsAfter()).isEqualTo(2);
            assertThat(told.last()).isEqualTo(week(8).toString());
        });
    }

    @Test
    void a_gap_that_stays_as_it_was_is_no_worse_for_the_good_weeks_before_it() {
        assertThat(TurnRule.judge(Weeks.judged(100, 100, 80, 80, 80, 80), week(5).firstDay(), week(5).firstDay()))
                .hasValueSatisfying(told -> assertThat(told.verdict()).isEqualTo(Verdict.NOT_YET));
    }

    @Test
    void without_a_judged_period_on_both_sides_nothing_is_said() {
        assertThat(TurnRule.judge(Weeks.judged(80, 80, 80), week(3).lastDay().plusDays(1), week(4).firstDay()))
                .isEmpty();
        assertThat(TurnRule.judge(Weeks.judged(-1, -1, 80), week(2).firstDay(), week(2).firstDay()))
                .isEmpty();
    }

    private static Period week(int number) {
        return Weeks.FIRST.plus(number - 1L);
    }
}
