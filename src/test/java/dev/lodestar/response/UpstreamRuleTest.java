package dev.lodestar.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamRuleTest {

    /** Falls in the sixth and the seventh week. */
    private static final MeasureHistory OWN = Weeks.of("bookings", 100, 101, 99, 100, 100, 80, 75);

    private static final Period START = Weeks.FIRST.plus(5);
    private static final Period END = Weeks.FIRST.plus(6);

    @Test
    void who_fell_before_comes_first_then_who_fell_at_the_same_time_then_who_held() {
        MeasureHistory before = Weeks.of("visits", 100, 100, 100, 70, 80, 100, 100);
        MeasureHistory together = Weeks.of("rate", 100, 100, 100, 100, 100, 84, 84);
        MeasureHistory held = Weeks.of("drives", 100, 100, 100, 100, 100, 101, 101);

        List<AdviceLine.Upstream> lines =
                UpstreamRule.of(OWN, START, END, List.of(held, together, before), List.of(), List.of());

        assertThat(lines).extracting(AdviceLine.Upstream::measure).containsExactly("visits", "rate", "drives");
        assertThat(lines.getFirst().fall())
                .isEqualTo(new AdviceLine.Fall(Weeks.FIRST.plus(3).toString(), 2, -0.3));
        assertThat(lines.get(1).fall()).isEqualTo(new AdviceLine.Fall(START.toString(), 0, -0.16));
        assertThat(lines.getLast().fall()).isNull();
        assertThat(lines.getLast().latest()).isEqualTo(0.01);
    }

    @Test
    void of_other_strategies_only_what_fell_before_is_worth_a_line() {
        MeasureHistory before = Weeks.of("visits", 100, 100, 100, 100, 70, 70, 70);
        MeasureHistory together = Weeks.of("rate", 100, 100, 100, 100, 100, 84, 84);
        MeasureHistory held = Weeks.of("drives", 100, 100, 100, 100, 100, 101, 101);

        assertThat(UpstreamRule.of(OWN, START, END, List.of(), List.of(), List.of(held, together, before)))
                .extracting(AdviceLine.Upstream::measure)
                .containsExactly("visits");
    }

    @Test
    void what_had_been_below_all_along_did_not_fall_first() {
        int[] below = new int[12];
        Arrays.fill(below, 70);
        int[] own = {100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 80, 75};

        assertThat(UpstreamRule.of(
                        Weeks.of("bookings", own),
                        Weeks.FIRST.plus(10),
                        Weeks.FIRST.plus(11),
                        List.of(),
                        List.of(),
                        List.of(Weeks.of("stations", below))))
                .isEmpty();
    }

    @Test
    void what_had_recovered_long_before_is_past() {
        MeasureHistory recovered = Weeks.of("visits", 100, 70, 100, 100, 100, 100, 100);

        assertThat(UpstreamRule.of(OWN, START, END, List.of(recovered), List.of(), List.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.fall()).isNull());
    }

    @Test
    void what_came_after_the_alert_is_not_looked_at() {
        MeasureHistory later = Weeks.of("visits", 100, 100, 100, 100, 100, 101, 103);

        assertThat(UpstreamRule.of(OWN, START, START, List.of(later), List.of(), List.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.latest()).isEqualTo(0.01));
    }

    @Test
    void a_measure_without_numbers_is_left_out() {
        assertThat(UpstreamRule.of(
                        OWN, START, END, List.of(Weeks.of("silent", -1, -1, -1, -1, -1, -1, -1)), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void what_is_linked_comes_after_the_same_strategy_and_before_others_and_keeps_its_own_two_lines() {
        int[] fell = {100, 100, 100, 100, 70, 70, 70};
        List<MeasureHistory> linked = List.of(
                Weeks.of("one", fell),
                Weeks.of("two", fell),
                Weeks.of("three", fell),
                Weeks.of("held", 100, 100, 100, 100, 100, 101, 101));

        List<AdviceLine.Upstream> lines = UpstreamRule.of(
                OWN, START, END, List.of(Weeks.of("near", fell)), linked, List.of(Weeks.of("far", fell)));

        assertThat(lines).extracting(AdviceLine.Upstream::measure).containsExactly("near", "one", "three", "far");
        assertThat(lines).extracting(AdviceLine.Upstream::linked).containsExactly(false, true, true, false);
    }
}
