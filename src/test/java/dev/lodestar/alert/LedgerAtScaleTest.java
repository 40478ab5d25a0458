package dev.lodestar.alert;

import static dev.lodestar.alert.WatchedMeasure.closing;
import static dev.lodestar.alert.WatchedMeasure.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class LedgerAtScaleTest {

    @Test
    void replays_at_the_same_time_raise_an_alert_once() throws Exception {
        try (LedgerFixture ledger = new LedgerFixture(8);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 15; round++) {
                WatchedMeasure measure = ledger.weekly();
                measure.report(week(1), 80, closing(2));
                measure.report(week(2), 80, closing(2));
                ledger.events.clear();
                CyclicBarrier start = new CyclicBarrier(4);
                List<Future<?>> replays = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    int later = thread;
                    replays.add(threads.submit(() -> {
                        start.await();
                        ledger.replay(measure, closing(2).plusSeconds(later));
                        return null;
                    }));
                }
                for (Future<?> replay : replays) {
                    replay.get();
                }
                assertThat(ledger.incidents(measure)).hasSize(1);
                assertThat(ledger.events).hasSize(1);
            }
        }
    }

    @Test
    void the_database_refuses_a_second_incident_for_a_streak() {
        try (LedgerFixture ledger = new LedgerFixture(2)) {
            WatchedMeasure measure = ledger.weekly();
            ledger.live(measure, 80, 80);
            String copy = """
                    insert into incident (tenant, id, measure_id, measure_key, rule, start_period, fired_period,
                        resolved_period, state, streak, retroactive, announced, inherited_from, revision, raised_at,
                        changed_at, evidence)
                    select tenant, id + 1, measure_id, measure_key, rule, start_period, fired_period,
                        resolved_period, state, streak, retroactive, announced, inherited_from, revision, raised_at,
                        changed_at, evidence from incident""";

            assertThatThrownBy(() -> ledger.jdbc.sql(copy).update()).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void an_unchanged_replay_reads_once_and_a_new_week_of_many_measures_takes_a_few_statements() {
        try (LedgerFixture ledger = new LedgerFixture(1)) {
            List<WatchedMeasure> measures =
                    IntStream.range(0, 900).mapToObj(number -> ledger.weekly()).toList();
            measures.forEach(measure -> {
                measure.report(week(1), 80, closing(1));
                measure.report(week(2), 80, closing(2));
            });
            List<Long> ids = measures.stream().map(measure -> measure.id).toList();

            // The first number of the sequence stands for itself only, and a first transaction asks for its isolation.
            ledger.live(ledger.weekly(), 80, 80);
            ledger.events.clear();
            int reads = selects(ledger, List.of(), 2);
            int written = statements(ledger, "insert");
            // Before and under the lock, the numbers, and whether anything is muted.
            assertThat(selects(ledger, ids, 2) - reads).isEqualTo(4);
            assertThat(statements(ledger, "insert") - written).isEqualTo(3);
            assertThat(ledger.events).hasSize(900);

            assertThat(selects(ledger, ids, 3) - reads).isEqualTo(1);
            assertThat(statements(ledger, "insert") - written).isEqualTo(3);
        }
    }

    /** How many queries a replay makes, with those that any transaction makes. */
    private static int selects(LedgerFixture ledger, List<Long> ids, int seconds) {
        int before = statements(ledger, "select");
        ledger.replay(LedgerFixture.TENANT, ids, closing(2).plusSeconds(seconds));
        return statements(ledger, "select") - before;
    }

    private static int statements(LedgerFixture ledger, String kind) {
        return ledger.jdbc
                .sql("show session status like 'Com_" + kind + "'")
                .query((row, number) -> row.getInt(2))
                .single();
    }
}
