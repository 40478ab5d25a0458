package dev.lodestar.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lodestar.history.HistoryTest;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.ImportWorld.Desk;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.excel.InputReader;
import dev.lodestar.review.excel.Mutations;
import dev.lodestar.review.input.EditReader;
import dev.lodestar.review.input.Edits;
import dev.lodestar.review.input.ReadInput;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two thousand broken packs: a clear word or a clean change, never half of one, never anything of others. */
@HistoryTest
@Import(ImportWorld.class)
class PackFuzzTest {

    private static final int READ = 1_800;
    private static final int APPLIED = 200;
    private static final long SEED = 20_261_125;

    @Autowired
    private ImportWorld imports;

    @Autowired
    private PackImports service;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void reading_ends_in_edits_of_the_pack_or_in_a_word() {
        Desk desk = imports.march(4);
        Pack pack = desk.pack();
        Mutations mutations = new Mutations(
                8, new Random(SEED), pack.id(), InputRows.of(pack.snapshot()), List.of("value:x/1", "comment:other"));
        Set<String> ids =
                InputRows.of(pack.snapshot()).stream().map(row -> row.id()).collect(Collectors.toSet());
        int edits = 0;
        int refused = 0;
        for (int time = 0; time < READ; time++) {
            Path file = InputBook.save(folder, mutations.next());
            try {
                ReadInput input = new InputReader().read(file);
                Edits read = EditReader.read(input, InputRows.of(pack.snapshot()));
                assertThat(ids)
                        .containsAll(
                                read.edits().stream().map(edit -> edit.row()).toList());
                edits += read.edits().size();
            } catch (InvalidInputException e) {
                assertThat(e.errors().getFirst().message()).isNotBlank();
                refused++;
            } catch (RuntimeException e) {
                fail(mutations.last(), e);
            }
        }
        // neither is everything refused nor does everything pass
        assertThat(edits).isGreaterThan(100);
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    @Timeout(180)
    void applying_changes_what_it_says_and_nothing_else() {
        Desk desk = imports.march(4);
        Desk other = imports.march(4);
        Pack foreign = other.pack();
        Random random = new Random(SEED + 1);
        Mutations mutations = mutations(random, desk.pack(), foreign);
        List<Long> others = state(other);
        int applied = 0;
        for (int time = 0; time < APPLIED; time++) {
            if (time % 10 == 9) {
                // what was applied is in the next pack, or all would be in conflict in the end
                mutations = mutations(random, desk.pack(), foreign);
            }
            Path file = InputBook.save(folder, mutations.next());
            String what = mutations.last();
            List<Long> before = state(desk);
            try {
                ImportPreview preview = desk.pmo(() -> service.dryRun(desk.review(), file, what));
                assertThat(state(desk)).as(what).isEqualTo(before);
                Mode mode = time % 3 == 0 ? Mode.ALL_OR_NOTHING : Mode.GOOD_ROWS;
                ImportResult result =
                        desk.pmo(() -> service.apply(preview.view().id(), ImportDecision.everything(mode)));
                applied += result.rows().size();
                assertThat(total(state(desk)) - total(before))
                        .as(what)
                        .isLessThanOrEqualTo(2L * result.rows().size());
                if (result.rows().isEmpty()) {
                    assertThat(state(desk)).as(what).isEqualTo(before);
                }
            } catch (InvalidInputException | ConflictException | NotFoundException e) {
                assertThat(state(desk)).as(what).isEqualTo(before);
            } catch (RuntimeException e) {
                fail(what, e);
            }
        }
        assertThat(applied).isGreaterThan(20);
        assertThat(state(other)).isEqualTo(others);
    }

    private static Mutations mutations(Random random, Pack pack, Pack foreign) {
        Mutations mutations = new Mutations(
                3,
                random,
                pack.id(),
                InputRows.of(pack.snapshot()),
                InputRows.of(foreign.snapshot()).stream().map(row -> row.id()).toList());
        mutations.foreign(foreign.id());
        return mutations;
    }

    private List<Long> state(Desk desk) {
        String tenant = desk.tenant().value();
        return jdbc.sql("""
                select count(*) from observation where tenant = :t
                union all select count(*) from check_in where tenant = :t
                union all select count(*) from task_step where tenant = :t
                union all select count(*) from measure_target_proposal where tenant = :t
                union all select count(*) from measure_definition where tenant = :t""").param("t", tenant).query(Long.class).list();
    }

    private static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
