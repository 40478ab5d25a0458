package dev.lodestar.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
    private static final String PLANTED_TEXT = "Zq81-of-the-others";
    private static final String PLANTED_VALUE = "987654321";

    @Autowired
    private ImportWorld imports;

    @Autowired
    private PackImports service;

    @Autowired
    private HistoryWorld history;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private TenantContents contents;

    /** What there was after the last import. */
    private @Nullable String known;

    @BeforeEach
    void look() {
        contents = new TenantContents(jdbc);
    }

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
        Desk other = planted(imports.march(4));
        Pack foreign = other.pack();
        Random random = new Random(SEED + 1);
        contents.awaitEvents(other.tenant());
        String others = contents.all(other.tenant());
        Mutations mutations = mutations(random, desk.pack(), foreign);
        int applied = 0;
        int refused = 0;
        for (int time = 0; time < APPLIED; time++) {
            if (time % 10 == 9) {
                // what was applied is in the next pack, or all would be in conflict in the end
                mutations = mutations(random, desk.pack(), foreign);
                known = null;
            }
            Path file = InputBook.save(folder, mutations.next());
            String what = mutations.last();
            Mode mode = time % 3 == 0 ? Mode.ALL_OR_NOTHING : Mode.GOOD_ROWS;
            int rows = importing(desk, file, what, mode);
            applied += Math.max(0, rows);
            refused += rows < 0 ? 1 : 0;
        }
        assertThat(applied).isGreaterThan(20);
        assertThat(refused).isGreaterThan(20);
        assertThat(contents.all(other.tenant())).isEqualTo(others);
    }

    /** How many rows went in; less than none when it was refused, and then not a letter of the tenant's has changed. */
    private int importing(Desk desk, Path file, String what, Mode mode) {
        String before = known == null ? contents.told(desk.tenant()) : known;
        known = before;
        String marks = contents.imports(desk.tenant());
        long counted = contents.facts(desk.tenant());
        ImportPreview preview;
        try {
            preview = desk.pmo(() -> service.dryRun(desk.review(), file, what));
        } catch (InvalidInputException | NotFoundException e) {
            harmless(what, e.toString() + (e instanceof InvalidInputException invalid ? invalid.errors() : ""));
            assertThat(contents.told(desk.tenant())).as(what).isEqualTo(before);
            assertThat(contents.imports(desk.tenant())).as(what).isEqualTo(marks);
            return -1;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
        harmless(what, preview.toString());
        assertThat(contents.told(desk.tenant())).as(what).isEqualTo(before);
        try {
            ImportResult result = desk.pmo(() -> service.apply(preview.view().id(), ImportDecision.everything(mode)));
            harmless(what, result.toString());
            int rows = result.rows().size();
            assertThat(contents.facts(desk.tenant()) - counted).as(what).isLessThanOrEqualTo(2L * rows);
            if (rows == 0) {
                assertThat(contents.told(desk.tenant())).as(what).isEqualTo(before);
            } else {
                known = null;
            }
            return rows;
        } catch (InvalidInputException | ConflictException | NotFoundException e) {
            harmless(what, e.toString() + (e instanceof InvalidInputException invalid ? invalid.errors() : ""));
            assertThat(contents.told(desk.tenant())).as(what).isEqualTo(before);
            return -1;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
    }

    /** Nothing that only the other tenant's tables hold is in what people get to read. */
    private static void harmless(String what, String told) {
        assertThat(told).as(what).doesNotContain(PLANTED_TEXT, PLANTED_VALUE);
    }

    /** Puts marks into what is there of the tenant, some of it later than its pack. */
    private Desk planted(Desk other) {
        history.report(other.tenant(), "m0", "2026-W12", Integer.parseInt(PLANTED_VALUE));
        other.lead(() ->
                checkIns.add(new NewCheckIn(Subject.measure("m0"), null, PLANTED_TEXT, 3, null, null, null, null)));
        return other;
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
}
