package dev.lodestar.review;

import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.review.input.Edit;
import dev.lodestar.review.input.Edits;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Plain;
import dev.lodestar.review.input.Standing;
import dev.lodestar.review.input.ThreeWay;
import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what a filled-in sheet would do to what is there now. */
@Component
class ImportPlanner {

    private final Standings standings;
    private final TargetProposals targets;

    ImportPlanner(Standings standings, TargetProposals targets) {
        this.standings = standings;
        this.targets = targets;
    }

    /** The rows that would do something, in the sheet's order. */
    List<ThreeWay> plan(Pack pack, Edits edits) {
        Map<String, InputRow> rows =
                InputRows.of(pack.snapshot()).stream().collect(Collectors.toMap(InputRow::id, Function.identity()));
        List<Edit> known = edits.edits().stream()
                .filter(edit -> rows.containsKey(edit.row()))
                .toList();
        Map<String, Standing> there = standings.of(
                pack.snapshot().head().plan(), known.stream().map(Edit::row).toList());
        List<ThreeWay> plan = new ArrayList<>();
        for (Edit edit : known) {
            ThreeWay one = ThreeWay.compare(
                    Objects.requireNonNull(rows.get(edit.row())), edit, Objects.requireNonNull(there.get(edit.row())));
            if (!one.isSettled()) {
                plan.add(one);
            }
        }
        return withoutProposed(plan);
    }

    /** What waits for a decision already is not proposed again. */
    private List<ThreeWay> withoutProposed(List<ThreeWay> plan) {
        List<String> keys = plan.stream()
                .filter(one -> one.base().kind() == InputRow.Kind.TARGET && one.error() == null)
                .map(one -> RowId.of(one.base().id()).key())
                .toList();
        if (keys.isEmpty()) {
            return plan;
        }
        Map<String, List<TargetProposalView>> pending =
                targets.pendingFor(keys).stream().collect(Collectors.groupingBy(TargetProposalView::measure));
        return plan.stream()
                .filter(one -> one.base().kind() != InputRow.Kind.TARGET
                        || pending.getOrDefault(RowId.of(one.base().id()).key(), List.of()).stream()
                                .noneMatch(proposal -> isSame(one, proposal)))
                .toList();
    }

    private static boolean isSame(ThreeWay one, TargetProposalView proposal) {
        Map<InputColumn, String> wanted = one.wanted(true);
        return Plain.number(proposal.value()).equals(wanted.get(InputColumn.TARGET))
                && Plain.day(proposal.date()).equals(wanted.get(InputColumn.TARGET_DATE));
    }
}
