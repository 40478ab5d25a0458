package dev.lodestar.review;

import static dev.lodestar.review.ImportWorld.ACTION;
import static dev.lodestar.review.ImportWorld.COMMENT;
import static dev.lodestar.review.ImportWorld.EARLIER;
import static dev.lodestar.review.ImportWorld.OTHER;
import static dev.lodestar.review.ImportWorld.TARGET;
import static dev.lodestar.review.ImportWorld.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.review.ImportDecision.Choice;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.ImportWorld.Desk;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.input.Change;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.SheetError;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was filled in goes in as a whole or by choice, over nobody's work, and out again. */
@HistoryTest
@Import(ImportWorld.class)
class PackImportsTest {

    @Autowired
    private ImportWorld imports;

    @Autowired
    private HistoryWorld history;

    @Autowired
    private PackImports service;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TargetProposals targets;

    @TempDir
    private Path folder;

    @Test
    void a_dry_run_shows_everything_and_changes_nothing() {
        Desk desk = imports.march(2);
        ImportPreview preview = desk.dryRun(desk.filled(), folder);

        assertThat(preview.errors()).isEmpty();
        assertThat(preview.conflicts()).isEmpty();
        assertThat(preview.changes())
                .extracting(
                        change -> change.row() + " " + change.field() + " " + change.before() + ">" + change.after())
                .containsExactlyInAnyOrder(
                        VALUE + " VALUE 50>80",
                        VALUE + " COMMENT >Counted again",
                        COMMENT + " COMMENT >Slow",
                        COMMENT + " CONFIDENCE >2",
                        TARGET + " TARGET 100>90",
                        ACTION + " PROGRESS 10>60",
                        desk.task() + " COMMENT >Began");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");
        assertThat(preview.view().state()).isEqualTo(ImportState.DRY_RUN);
    }

    @Test
    void it_is_applied_by_the_callers_own_hand_and_only_once() {
        Desk desk = imports.march(2);
        long id = desk.dryRun(desk.filled(), folder).view().id();

        ImportResult result = desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.ALL_OR_NOTHING)));

        assertThat(result.rows()).hasSize(5);
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("80");
        assertThat(desk.value("m0", "2026-W13").source()).isEqualTo("pmo");
        assertThat(desk.value("m0", "2026-W13").note()).isEqualTo("Counted again");
        CheckInView said =
                desk.pmo(() -> checkIns.of(Subject.measure("m0"), 1, null)).getFirst();
        assertThat(said.note()).isEqualTo("Slow");
        assertThat(said.confidence()).isEqualTo(2);
        assertThat(desk.pmo(() -> targets.pending()))
                .extracting(TargetProposalView::reason)
                .containsExactly("The market shrank");
        assertThat(desk.pmo(() -> tasks.ofPlan(HistoryWorld.PLAN, 10))
                        .getFirst()
                        .note())
                .isEqualTo("Began");
        assertThatThrownBy(() -> desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.GOOD_ROWS))))
                .isInstanceOf(ConflictException.class);
        assertThat(desk.dryRun(desk.filled(), folder).changes())
                .extracting(Change::row)
                .isEmpty();
    }

    @Test
    void a_number_without_a_note_says_where_it_came_from() {
        Desk desk = imports.march(2);
        long id = desk.dryRun(desk.book().set(VALUE, InputColumn.VALUE, 80), folder)
                .view()
                .id();

        desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.ALL_OR_NOTHING)));

        assertThat(desk.value("m0", "2026-W13").note()).startsWith("From the review pack of Plan car-2026");
    }

    @Test
    void what_somebody_else_changed_is_a_conflict_and_never_written_over() {
        Desk desk = imports.march(2);
        InputBook book = desk.filled();
        history.report(desk.tenant(), "m0", "2026-W13", 70);
        desk.lead(() -> checkIns.add(new NewCheckIn(Subject.measure("m0"), null, "Mine", 5, null, null, null, null)));

        ImportPreview preview = desk.dryRun(book, folder);
        long id = preview.view().id();

        assertThat(preview.conflicts())
                .extracting(one -> one.row() + " " + one.field() + " " + one.base() + "|" + one.mine() + "|"
                        + one.theirs() + " by " + one.by())
                .containsExactlyInAnyOrder(
                        VALUE + " VALUE 50|80|70 by carbiz",
                        COMMENT + " COMMENT |Slow|Mine by li-ming",
                        COMMENT + " CONFIDENCE |2|5 by li-ming");
        assertThatThrownBy(() -> desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.ALL_OR_NOTHING))))
                .isInstanceOf(ConflictException.class);
        assertThat(desk.pmo(() -> targets.pending())).isEmpty();

        ImportResult result = desk.pmo(() -> service.apply(
                id, new ImportDecision(Mode.ALL_OR_NOTHING, null, Map.of(VALUE, Choice.MINE, COMMENT, Choice.THEIRS))));

        assertThat(result.rows()).contains(VALUE, TARGET, ACTION).doesNotContain(COMMENT);
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("80");
        assertThat(desk.pmo(() -> checkIns.of(Subject.measure("m0"), 1, null))
                        .getFirst()
                        .note())
                .isEqualTo("Mine");
    }

    @Test
    void what_changed_again_since_it_was_shown_is_a_conflict_anew() {
        Desk desk = imports.march(2);
        InputBook book = desk.book().set(VALUE, InputColumn.VALUE, 80).set(EARLIER, InputColumn.VALUE, 81);
        history.report(desk.tenant(), "m0", "2026-W13", 70);
        long id = desk.dryRun(book, folder).view().id();
        history.report(desk.tenant(), "m0", "2026-W12", 61, 62);

        ImportResult result = desk.pmo(() -> service.apply(
                id, new ImportDecision(Mode.GOOD_ROWS, null, Map.of(VALUE, Choice.MINE, EARLIER, Choice.MINE))));

        assertThat(result.rows()).isEmpty();
        assertThat(result.conflicts()).hasSize(2);
        assertThat(desk.value("m0", "2026-W12").value()).isEqualByComparingTo("61");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("62");
    }

    @Test
    void with_an_error_all_is_nothing_and_good_rows_go_in_alone() {
        Desk desk = imports.march(2);
        InputBook book = desk.book().set(VALUE, InputColumn.VALUE, 80).set(OTHER, InputColumn.VALUE, "many");
        ImportPreview preview = desk.dryRun(book, folder);
        long id = preview.view().id();

        assertThat(preview.errors()).extracting(SheetError::code).containsExactly("NOT_A_NUMBER");
        assertThatThrownBy(() -> desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.ALL_OR_NOTHING))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/sheets/Input/I");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");

        assertThat(desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.GOOD_ROWS)))
                        .rows())
                .containsExactly(VALUE);
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("80");
    }

    @Test
    void only_the_chosen_rows_go_in() {
        Desk desk = imports.march(2);
        InputBook book = desk.book().set(VALUE, InputColumn.VALUE, 80).set(OTHER, InputColumn.VALUE, 90);
        long id = desk.dryRun(book, folder).view().id();

        desk.pmo(() -> service.apply(id, new ImportDecision(Mode.ALL_OR_NOTHING, Set.of(OTHER), Map.of())));

        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");
        assertThat(desk.value("m1", "2026-W13").value()).isEqualByComparingTo("90");
    }
}
