package dev.lodestar.review;

import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.review.ImportWorld.ACTION;
import static dev.lodestar.review.ImportWorld.COMMENT;
import static dev.lodestar.review.ImportWorld.EARLIER;
import static dev.lodestar.review.ImportWorld.OTHER;
import static dev.lodestar.review.ImportWorld.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.organisation.Role;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.ImportWorld.Desk;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.input.Conflict;
import dev.lodestar.review.input.InputColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two people bring the same pack back in the same moment. */
@HistoryTest
@Import(ImportWorld.class)
class ImportsAtOnceTest {

    private static final int TIMES = 4;

    @Autowired
    private ImportWorld imports;

    @Autowired
    private PackImports service;

    @Autowired
    private CheckIns checkIns;

    @TempDir
    private Path folder;

    @Test
    void of_each_row_one_wins_and_the_other_learns_of_it() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Desk desk = imports.march(2);
            // the second review of the same plan is not held by the first one's import
            Desk other = time % 2 == 0 ? desk : imports.also(desk, "2026-Q1");
            InputBook mine = filled(desk, 81, 11).set(EARLIER, InputColumn.VALUE, 61);
            InputBook theirs = filled(other, 82, 12).set(OTHER, InputColumn.VALUE, 92);

            List<Optional<ImportResult>> results = atOnce(
                    applying("pmo-1", desk, mine, Mode.GOOD_ROWS), applying("pmo-2", other, theirs, Mode.GOOD_ROWS));

            List<List<String>> rows = results.stream()
                    .map(Optional::orElseThrow)
                    .map(ImportResult::rows)
                    .toList();
            assertThat(rows.get(0)).contains(EARLIER);
            assertThat(rows.get(1)).contains(OTHER);
            for (String row : List.of(VALUE, COMMENT, ACTION)) {
                assertThat(rows.stream().filter(some -> some.contains(row)))
                        .as(row)
                        .hasSize(1);
            }
            Stream.of(0, 1)
                    .forEach(one -> assertThat(results.get(one).orElseThrow().conflicts())
                            .extracting(Conflict::row)
                            .containsExactlyInAnyOrderElementsOf(Stream.of(VALUE, COMMENT, ACTION)
                                    .filter(row -> !rows.get(one).contains(row))
                                    .toList()));
            assertThat(desk.value("m0", "2026-W13").revision()).isEqualTo(2);
            assertThat(desk.value("m0", "2026-W13").value())
                    .isEqualByComparingTo(rows.get(0).contains(VALUE) ? "81" : "82");
            assertThat(desk.value("m0", "2026-W12").value()).isEqualByComparingTo("61");
            assertThat(desk.value("m1", "2026-W13").value()).isEqualByComparingTo("92");
            assertThat(desk.pmo(() -> checkIns.of(Subject.measure("m0"), 10, null)))
                    .hasSize(1);
        }
    }

    @Test
    void of_two_wholes_one_goes_in_and_of_the_other_nothing() throws Exception {
        Desk desk = imports.march(2);
        InputBook mine = filled(desk, 81, 11).set(EARLIER, InputColumn.VALUE, 61);
        InputBook theirs = filled(desk, 82, 12).set(OTHER, InputColumn.VALUE, 92);

        List<Optional<ImportResult>> results = atOnce(
                applying("pmo-1", desk, mine, Mode.ALL_OR_NOTHING),
                applying("pmo-2", desk, theirs, Mode.ALL_OR_NOTHING));

        assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
        boolean first = results.getFirst().isPresent();
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo(first ? "81" : "82");
        assertThat(desk.value("m0", "2026-W12").value()).isEqualByComparingTo(first ? "61" : "50");
        assertThat(desk.value("m1", "2026-W13").value()).isEqualByComparingTo(first ? "100" : "92");
    }

    @Test
    void an_action_that_packs_of_two_reviews_tell_of_is_one_row_all_the_same() throws Exception {
        Desk desk = imports.march(1);
        Desk other = imports.also(desk, "2026-Q1");

        List<Optional<ImportResult>> results = atOnce(
                applying("pmo-1", desk, desk.book().set(ACTION, InputColumn.PROGRESS, 11), Mode.GOOD_ROWS),
                applying("pmo-2", other, other.book().set(ACTION, InputColumn.PROGRESS, 12), Mode.GOOD_ROWS));

        assertThat(results.stream().flatMap(result -> result.orElseThrow().rows().stream()))
                .containsExactly(ACTION);
        assertThat(results.stream().flatMap(result -> result.orElseThrow().conflicts().stream()))
                .extracting(Conflict::row)
                .containsExactly(ACTION);
        assertThat(desk.pmo(() -> checkIns.of(Subject.action(HistoryWorld.PLAN, "launch"), 10, null)))
                .hasSize(1);
    }

    private InputBook filled(Desk desk, int value, int progress) {
        return desk.book()
                .set(VALUE, InputColumn.VALUE, value)
                .set(COMMENT, InputColumn.COMMENT, "It is " + value)
                .set(ACTION, InputColumn.PROGRESS, progress);
    }

    private Callable<Optional<ImportResult>> applying(String person, Desk desk, InputBook book, Mode mode) {
        long id = as(
                        desk.tenant(),
                        Role.PMO,
                        "company",
                        person,
                        () -> service.dryRun(desk.review(), book.save(folder), "pack.xlsx"))
                .view()
                .id();
        return () -> HistoryWorld.as(desk.tenant(), Role.PMO, "company", person, () -> {
            try {
                return Optional.of(service.apply(id, ImportDecision.everything(mode)));
            } catch (ConflictException e) {
                return Optional.empty();
            }
        });
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> running = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }
}
