package dev.lodestar.review;

import static dev.lodestar.review.ImportWorld.ACTION;
import static dev.lodestar.review.ImportWorld.COMMENT;
import static dev.lodestar.review.ImportWorld.EARLIER;
import static dev.lodestar.review.ImportWorld.TARGET;
import static dev.lodestar.review.ImportWorld.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.ImportWorld.Desk;
import dev.lodestar.review.excel.InputBook;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.SheetError;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was applied comes out again as one act, and nobody gets at what is not theirs. */
@HistoryTest
@Import(ImportWorld.class)
class PackImportWallsTest {

    @Autowired
    private ImportWorld imports;

    @Autowired
    private HistoryWorld history;

    @Autowired
    private PackImports service;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private TargetProposals targets;

    @TempDir
    private Path folder;

    @Test
    void one_act_puts_back_what_nobody_changed_since() {
        Desk desk = imports.march(2);
        InputBook book = desk.filled().set(EARLIER, InputColumn.VALUE, 81);
        long id = desk.dryRun(book, folder).view().id();
        desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.ALL_OR_NOTHING)));
        history.report(desk.tenant(), "m0", "2026-W12", 75);

        ImportResult result = desk.pmo(() -> service.undo(id));

        assertThat(result.kept()).containsExactly(EARLIER);
        assertThat(result.rows()).contains(VALUE, COMMENT, TARGET, ACTION, desk.task());
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");
        assertThat(desk.value("m0", "2026-W13").revision()).isEqualTo(3);
        assertThat(desk.value("m0", "2026-W12").value()).isEqualByComparingTo("75");
        assertThat(desk.pmo(() -> targets.pending())).isEmpty();
        assertThat(desk.pmo(() -> checkIns.of(Subject.action("car-2026", "launch"), 1, null))
                        .getFirst()
                        .progress())
                .isEqualTo(10);
        assertThatThrownBy(() -> desk.pmo(() -> service.undo(id))).isInstanceOf(ConflictException.class);
        assertThat(desk.pmo(() -> service.of(desk.review(), 10)).getFirst().state())
                .isEqualTo(ImportState.UNDONE);
    }

    @Test
    void a_first_number_is_withdrawn_when_it_is_put_back() {
        Desk desk = imports.march(3);
        InputBook book = desk.book().set("value:m2/2026-W13", InputColumn.VALUE, 5);
        long id = desk.dryRun(book, folder).view().id();
        desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.ALL_OR_NOTHING)));

        desk.pmo(() -> service.undo(id));

        assertThat(desk.value("m2", "2026-W13").withdrawn()).isTrue();
        assertThat(desk.values("m2"))
                .filteredOn(value -> value.period().equals("2026-W13"))
                .hasSize(2);
    }

    @Test
    void rows_out_of_reach_are_named_and_other_peoples_imports_do_not_exist() {
        Desk desk = imports.march(2);
        Path file = desk.filled().save(folder);

        ImportPreview preview = HistoryWorld.as(
                desk.tenant(),
                dev.lodestar.organisation.Role.LEAD,
                "swap",
                "wang-lei",
                () -> service.dryRun(desk.review(), file, "pack.xlsx"));

        assertThat(preview.changes()).isEmpty();
        assertThat(preview.errors())
                .extracting(SheetError::code)
                .containsExactlyInAnyOrder("OUT_OF_REACH", "OUT_OF_REACH", "OUT_OF_REACH", "NOT_YOURS", "NOT_YOURS");
        assertThatThrownBy(() ->
                        desk.pmo(() -> service.apply(preview.view().id(), ImportDecision.everything(Mode.GOOD_ROWS))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void another_tenants_pack_and_another_reviews_are_refused() {
        Desk desk = imports.march(2);
        Desk other = imports.march(2);
        long id = desk.dryRun(desk.book(), folder).view().id();

        refused(() -> other.dryRun(desk.book(), folder), "UNKNOWN_PACK");
        Desk elsewhere = new Desk(imports, desk.tenant(), other.review());
        assertThatThrownBy(() -> elsewhere.dryRun(desk.book(), folder)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.pmo(() -> service.preview(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.pmo(() -> service.undo(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_nobody_applied_for_a_day_is_forgotten() {
        Desk desk = imports.march(2);
        long id = desk.dryRun(desk.filled(), folder).view().id();
        history.on("2026-04-04T03:00:00Z");

        assertThatThrownBy(() -> desk.pmo(() -> service.apply(id, ImportDecision.everything(Mode.GOOD_ROWS))))
                .isInstanceOf(ConflictException.class);
        desk.dryRun(desk.book(), folder);
        assertThatThrownBy(() -> desk.pmo(() -> service.preview(id))).isInstanceOf(NotFoundException.class);
    }

    private static void refused(Runnable work, String code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.code())
                                .isEqualTo(List.of(code)));
    }
}
