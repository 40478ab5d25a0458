package dev.lodestar.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeadLagTest {

    @Property(tries = 200)
    void a_series_that_repeats_another_later_is_found_with_its_lead(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int lead,
            @ForAll @IntRange(min = 30, max = 80) int length) {
        List<Double> first = noise(seed, length);
        List<Double> then = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            then.add(t < lead ? null : first.get(t - lead) * 2 - 0.3);
        }

        assertThat(LeadLag.best(first, then)).hasValueSatisfying(found -> {
            assertThat(found.lead()).isEqualTo(lead);
            assertThat(found.r()).isEqualTo(1, offset(1e-9));
            assertThat(found.pairs()).isBetween(LeadLag.LEAST_PAIRS, LeadLag.MOST_PERIODS - lead);
        });
    }

    @Property(tries = 200)
    void scale_and_level_do_not_matter_and_r_is_a_correlation(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.1, max = 9) double scale,
            @ForAll @DoubleRange(min = -5, max = 5) double level) {
        List<Double> first = noise(seed, 40);
        List<Double> then = noise(seed + 1, 40);
        LeadLag.Lead found = LeadLag.best(first, then).orElseThrow();
        LeadLag.Lead other = LeadLag.best(
                        first.stream().map(x -> x * scale + level).toList(), then)
                .orElseThrow();

        assertThat(found.r()).isBetween(-1.0, 1.0);
        assertThat(other.r()).isEqualTo(found.r(), offset(1e-6));
        assertThat(other.lead()).isEqualTo(found.lead());
    }

    @Test
    void too_few_pairs_tell_nothing() {
        List<Double> few = noise(1, LeadLag.LEAST_PAIRS);
        assertThat(LeadLag.best(few, few)).isEmpty();
        List<Double> gaps = new ArrayList<>(Collections.nCopies(40, null));
        assertThat(LeadLag.best(gaps, noise(2, 40))).isEmpty();
    }

    @Test
    void a_series_that_never_moves_tells_nothing() {
        assertThat(LeadLag.best(Collections.nCopies(40, -0.2), noise(3, 40))).isEmpty();
    }

    @Test
    void an_opposite_movement_counts_by_its_size() {
        List<Double> first = noise(4, 40);
        List<Double> then = new ArrayList<>();
        for (int t = 0; t < first.size(); t++) {
            then.add(t < 2 ? null : -first.get(t - 2));
        }
        assertThat(LeadLag.best(first, then)).hasValueSatisfying(found -> {
            assertThat(found.lead()).isEqualTo(2);
            assertThat(found.r()).isEqualTo(-1, offset(1e-9));
        });
    }

    private static List<Double> noise(long seed, int length) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            values.add(random.nextGaussian());
        }
        return values;
    }
}
