package dev.lodestar.alert;

import static dev.lodestar.alert.WatchedMeasure.closing;
import static dev.lodestar.alert.WatchedMeasure.week;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerPropertyTest {

    private static final int WEEKS = 14;
    private static final int[] VALUES = {100, 110, 97, 90, 80, 60, -1};
    private static final LedgerFixture LEDGER = new LedgerFixture(2);

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void the_order_of_arrival_does_not_matter(long seed) {
        Random random = new Random(seed);
        int[] values =
                random.ints(WEEKS, 0, VALUES.length).map(pick -> VALUES[pick]).toArray();

        WatchedMeasure live = LEDGER.weekly();
        LEDGER.live(live, values);
        WatchedMeasure shuffled = LEDGER.weekly();
        arriveInAnyOrder(shuffled, values, random);
        WatchedMeasure atOnce = LEDGER.weekly();
        for (int number = 1; number <= WEEKS; number++) {
            report(atOnce, number, values[number - 1], closing(WEEKS));
        }
        LEDGER.replay(atOnce, closing(WEEKS));

        assertThat(supported(live)).isEqualTo(supported(atOnce));
        assertThat(supported(shuffled)).isEqualTo(supported(atOnce));
        assertThat(LEDGER.incidents(live)).noneMatch(Incident::isCancelled);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void a_correction_and_its_reversal_restore_the_ledger(long seed) {
        Random random = new Random(seed);
        int[] values =
                random.ints(WEEKS, 0, VALUES.length).map(pick -> VALUES[pick]).toArray();
        values[4] = 80;
        WatchedMeasure measure = LEDGER.weekly();
        LEDGER.live(measure, values);
        List<String> before = outlines(measure);

        Instant correction = closing(WEEKS).plusSeconds(1);
        measure.report(week(5), 120, correction);
        LEDGER.replay(measure, correction);
        Instant reversal = correction.plusSeconds(1);
        measure.report(week(5), 80, reversal);
        LEDGER.replay(measure, reversal);

        assertThat(outlines(measure)).isEqualTo(before);
    }

    private static void arriveInAnyOrder(WatchedMeasure measure, int[] values, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int number = 1; number <= WEEKS; number++) {
            order.add(number);
        }
        Collections.shuffle(order, random);
        Instant at = closing(WEEKS);
        for (int number : order) {
            at = at.plusSeconds(1);
            report(measure, number, values[number - 1], at);
            LEDGER.replay(measure, at);
        }
    }

    private static void report(WatchedMeasure measure, int number, int value, Instant at) {
        if (value >= 0) {
            measure.report(week(number), value, at);
        }
    }

    private static List<Finding> supported(WatchedMeasure measure) {
        return LEDGER.incidents(measure).stream()
                .filter(incident -> !incident.isCancelled())
                .map(Incident::finding)
                .sorted(Comparator.comparing(finding -> finding.key().toString()))
                .toList();
    }

    private static List<String> outlines(WatchedMeasure measure) {
        return supported(measure).stream()
                .map(finding -> finding.key() + " " + finding.state() + " " + finding.streak() + " "
                        + finding.firedPeriod() + " " + finding.resolvedPeriod())
                .toList();
    }
}
