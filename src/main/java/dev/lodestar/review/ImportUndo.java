package dev.lodestar.review;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Report;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.organisation.Access;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Standing;
import dev.lodestar.review.pack.InputRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts back what an import changed, as further revisions, where nobody changed it since. */
@Component
class ImportUndo {

    private final Standings standings;
    private final Observations observations;
    private final CheckIns checkIns;
    private final Tasks tasks;
    private final TargetProposals targets;
    private final Access access;

    ImportUndo(
            Standings standings,
            Observations observations,
            CheckIns checkIns,
            Tasks tasks,
            TargetProposals targets,
            Access access) {
        this.standings = standings;
        this.observations = observations;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.targets = targets;
        this.access = access;
    }

    /** Which rows were put back; the others were changed since, or are not the caller's to change any more. */
    List<String> undo(String plan, List<WrittenRow> written, String note) {
        observations.hold(standings
                .measures(written.stream().map(WrittenRow::row).toList())
                .values());
        Map<String, Standing> there =
                standings.of(plan, written.stream().map(WrittenRow::row).toList());
        Set<Long> pending = pending(written);
        Map<WrittenRow, Standing> ours = new HashMap<>();
        for (WrittenRow row : written) {
            Standing now = Objects.requireNonNull(there.get(row.row()));
            boolean untouched = RowId.of(row.row()).kind() == InputRow.Kind.TARGET
                    ? pending.contains(Long.parseLong(row.revision()))
                    : now.refusal() == null && now.revision().equals(row.revision());
            if (untouched) {
                ours.put(row, now);
            }
        }
        values(ours.keySet(), note);
        ours.forEach((row, now) -> putBack(plan, row, now, note));
        return written.stream().filter(ours::containsKey).map(WrittenRow::row).toList();
    }

    private Set<Long> pending(List<WrittenRow> written) {
        List<String> keys = written.stream()
                .map(row -> RowId.of(row.row()))
                .filter(row -> row.kind() == InputRow.Kind.TARGET)
                .map(RowId::key)
                .toList();
        String caller = access.caller().key();
        return targets.pendingFor(keys).stream()
                .filter(proposal -> proposal.proposedBy().equals(caller))
                .map(TargetProposalView::id)
                .collect(Collectors.toSet());
    }

    private void values(Set<WrittenRow> rows, String note) {
        List<Report> reports = new ArrayList<>();
        for (WrittenRow row : rows) {
            RowId about = RowId.of(row.row());
            if (about.kind() == InputRow.Kind.VALUE) {
                reports.add(report(row, about, note));
            }
        }
        if (!reports.isEmpty()) {
            observations.report(reports).stream()
                    .filter(receipt -> receipt.code() != null)
                    .findFirst()
                    .ifPresent(receipt -> {
                        throw new InvalidInputException(
                                "", String.valueOf(receipt.code()), String.valueOf(receipt.message()));
                    });
        }
    }

    private static Report report(WrittenRow row, RowId about, String note) {
        BigDecimal value = number(row, InputColumn.VALUE);
        BigDecimal numerator = number(row, InputColumn.NUMERATOR);
        BigDecimal denominator = number(row, InputColumn.DENOMINATOR);
        boolean nothing = value == null && numerator == null && denominator == null;
        String said = text(row, InputColumn.COMMENT);
        return new Report(
                about.key(), about.period(), value, numerator, denominator, said.isEmpty() ? note : said, nothing);
    }

    private void putBack(String plan, WrittenRow row, Standing now, String note) {
        RowId about = RowId.of(row.row());
        String before = text(row, InputColumn.COMMENT);
        String said = before.equals(now.field(InputColumn.COMMENT)) || before.isEmpty() ? note : before;
        switch (about.kind()) {
            case COMMENT ->
                checkIns.add(new NewCheckIn(
                        Subject.measure(about.key()),
                        null,
                        said,
                        whole(row, InputColumn.CONFIDENCE),
                        null,
                        null,
                        null,
                        null));
            case ACTION ->
                checkIns.add(new NewCheckIn(
                        Subject.action(plan, about.key()),
                        null,
                        said,
                        null,
                        whole(row, InputColumn.PROGRESS),
                        null,
                        null,
                        null));
            case TASK ->
                tasks.change(
                        about.number(),
                        new TaskChange(whole(row, InputColumn.PROGRESS), null, null, null, said),
                        Long.parseLong(row.revision()));
            case TARGET -> targets.withdraw(Long.parseLong(row.revision()));
            case VALUE -> {
                // put back with all the others in one go
            }
        }
    }

    private static String text(WrittenRow row, InputColumn column) {
        return row.before().getOrDefault(column, "");
    }

    private static @Nullable BigDecimal number(WrittenRow row, InputColumn column) {
        String text = text(row, column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable Integer whole(WrittenRow row, InputColumn column) {
        BigDecimal number = number(row, column);
        return number == null ? null : number.intValueExact();
    }
}
