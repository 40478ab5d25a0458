package dev.lodestar.review;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.SheetError;
import dev.lodestar.review.pack.InputRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes rows where people would write them themselves: by the same services, as the caller, within their reach. */
@Component
class ImportWriter {

    private final Observations observations;
    private final CheckIns checkIns;
    private final Tasks tasks;
    private final TargetProposals targets;

    ImportWriter(Observations observations, CheckIns checkIns, Tasks tasks, TargetProposals targets) {
        this.observations = observations;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.targets = targets;
    }

    /**
     * Writes the rows, in the transaction that is there.
     *
     * @param note of numbers that came without one
     * @throws RowRefused for the first row that cannot be written
     */
    List<WrittenRow> write(String plan, List<WantedRow> rows, String note) {
        List<WrittenRow> written = new ArrayList<>(values(
                rows.stream()
                        .filter(row -> row.about().kind() == InputRow.Kind.VALUE)
                        .toList(),
                note));
        for (WantedRow row : rows) {
            if (row.about().kind() != InputRow.Kind.VALUE) {
                written.add(row.written(guarded(row, () -> write(plan, row))));
            }
        }
        return written;
    }

    private List<WrittenRow> values(List<WantedRow> rows, String note) {
        List<WrittenRow> written = new ArrayList<>();
        if (rows.isEmpty()) {
            return written;
        }
        List<Receipt> receipts =
                observations.report(rows.stream().map(row -> report(row, note)).toList());
        for (int index = 0; index < rows.size(); index++) {
            WantedRow row = rows.get(index);
            Receipt receipt = receipts.get(index);
            if (receipt.outcome() == Outcome.REJECTED) {
                throw refused(row, String.valueOf(receipt.code()), String.valueOf(receipt.message()));
            }
            // The measure is held: nobody counts a revision in between.
            long revision = Long.parseLong(row.plan().theirs().revision());
            written.add(row.written(Long.toString(receipt.outcome() == Outcome.UNCHANGED ? revision : revision + 1)));
        }
        return written;
    }

    private static Report report(WantedRow row, String note) {
        String said = row.changes(InputColumn.COMMENT) ? row.text(InputColumn.COMMENT) : note;
        return new Report(
                row.about().key(),
                row.about().period(),
                row.isRatio() ? null : row.number(InputColumn.VALUE),
                row.isRatio() ? row.number(InputColumn.NUMERATOR) : null,
                row.isRatio() ? row.number(InputColumn.DENOMINATOR) : null,
                said,
                false);
    }

    /** Writes a row and names what it became, so that a later change is noticed. */
    private String write(String plan, WantedRow row) {
        RowId about = row.about();
        return switch (about.kind()) {
            case COMMENT ->
                said(new NewCheckIn(
                        Subject.measure(about.key()),
                        null,
                        comment(row),
                        row.whole(InputColumn.CONFIDENCE),
                        null,
                        null,
                        null,
                        null));
            case ACTION ->
                said(new NewCheckIn(
                        Subject.action(plan, about.key()),
                        null,
                        comment(row),
                        null,
                        row.whole(InputColumn.PROGRESS),
                        null,
                        null,
                        null));
            case TASK -> task(row);
            default -> target(row);
        };
    }

    private static String comment(WantedRow row) {
        return row.changes(InputColumn.COMMENT) ? row.text(InputColumn.COMMENT) : "";
    }

    private String said(NewCheckIn checkIn) {
        return Long.toString(checkIns.add(checkIn).id());
    }

    private String task(WantedRow row) {
        TaskChange change = new TaskChange(
                row.changes(InputColumn.PROGRESS) ? row.whole(InputColumn.PROGRESS) : null,
                null,
                null,
                null,
                row.changes(InputColumn.COMMENT) ? row.text(InputColumn.COMMENT) : null);
        return Long.toString(tasks.change(
                        row.about().number(),
                        change,
                        Long.parseLong(row.plan().theirs().revision()))
                .revision());
    }

    private String target(WantedRow row) {
        return Long.toString(targets.propose(
                        row.about().key(),
                        row.changes(InputColumn.TARGET) ? row.number(InputColumn.TARGET) : null,
                        day(row),
                        row.text(InputColumn.REASON),
                        null)
                .id());
    }

    private static @Nullable LocalDate day(WantedRow row) {
        return row.changes(InputColumn.TARGET_DATE) ? LocalDate.parse(row.text(InputColumn.TARGET_DATE)) : null;
    }

    private static String guarded(WantedRow row, Supplier<String> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            throw refused(
                    row, e.errors().getFirst().code(), e.errors().getFirst().message());
        } catch (NotFoundException | ConflictException e) {
            throw refused(row, "CHANGED_MEANWHILE", String.valueOf(e.getMessage()));
        }
    }

    private static RowRefused refused(WantedRow row, String code, String message) {
        return new RowRefused(
                row.id(),
                new SheetError(
                        row.plan().edit().sheet(),
                        row.plan().edit().entries().getFirst().cell(),
                        new Remark(code, message, List.of())));
    }
}
