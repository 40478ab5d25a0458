package dev.lodestar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PeriodPropertiesTest {
    @Property
    void every_period_reads_back_from_its_label(
            @ForAll Frequency frequency, @ForAll @LongRange(min = 0, max = 109_000) long day) {
        var period = Period.containing(frequency, LocalDate.of(1901, 1, 1).plusDays(day));
        assertThat(Period.parse(period.toString())).isEqualTo(period);
        assertThat(Period.parse(frequency, period.toString())).isEqualTo(period);
    }

    @Property
    void periods_leave_no_day_out_and_count_on(
            @ForAll Frequency frequency, @ForAll @LongRange(min = 0, max = 109_000) long day) {
        var period = Period.containing(frequency, LocalDate.of(1901, 1, 1).plusDays(day));
        assertThat(period.next().firstDay()).isEqualTo(period.lastDay().plusDays(1));
        assertThat(period.next().index()).isEqualTo(period.index() + 1);
        assertThat(period.compareTo(period.next())).isNegative();
    }
}
