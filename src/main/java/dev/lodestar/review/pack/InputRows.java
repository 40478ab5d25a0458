package dev.lodestar.review.pack;

import dev.lodestar.measure.pace.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that can be filled in, in the order of the plan; what writes the sheet and what reads it back agree by them. */
public final class InputRows {

    /** How many of a measure's periods can be filled in. */
    public static final int PERIODS = 6;

    private InputRows() {}

    /** The rows of a snapshot: of each measure its latest periods, its comment and its target; then each action. */
    public static List<InputRow> of(Snapshot snapshot) {
        List<InputRow> rows = new ArrayList<>();
        for (MeasurePart measure : snapshot.measures()) {
            List<PeriodPart> periods = measure.periods();
            periods.subList(Math.max(0, periods.size() - PERIODS), periods.size())
                    .forEach(period -> rows.add(value(measure, period)));
            rows.add(comment(measure));
            InputRow target = target(measure);
            if (target != null) {
                rows.add(target);
            }
        }
        snapshot.actions().stream()
                .filter(action -> action.state() != ActionPart.State.DROPPED)
                .forEach(action -> rows.add(action(action)));
        return List.copyOf(rows);
    }

    private static InputRow value(MeasurePart measure, PeriodPart period) {
        return new InputRow(
                "value:" + measure.key() + "/" + period.label(),
                InputRow.Kind.VALUE,
                measure.name(),
                measure.owner(),
                period.label(),
                measure.unit(),
                period.expected(),
                period.value(),
                period.numerator(),
                period.denominator(),
                measure.kind() == dev.lodestar.measure.pace.Kind.RATIO,
                null,
                period.note(),
                null,
                null,
                period.revision() == null ? 0 : period.revision());
    }

    private static InputRow comment(MeasurePart measure) {
        CommentPart comment = measure.comment();
        return new InputRow(
                "comment:" + measure.key(),
                InputRow.Kind.COMMENT,
                measure.name(),
                measure.owner(),
                null,
                measure.unit(),
                null,
                null,
                null,
                null,
                false,
                comment == null ? null : comment.confidence(),
                comment == null ? null : comment.text(),
                null,
                null,
                comment == null ? 0 : comment.at().toEpochMilli());
    }

    private static @Nullable InputRow target(MeasurePart measure) {
        if (measure.definition() == null || !measure.definition().hasTargets()) {
            return null;
        }
        Target last = measure.definition().curve() == null
                ? null
                : measure.definition().curve().targets().getLast();
        if (last == null || last.value() == null) {
            return null;
        }
        return new InputRow(
                "target:" + measure.key(),
                InputRow.Kind.TARGET,
                measure.name(),
                measure.owner(),
                null,
                measure.unit(),
                last.value(),
                last.value(),
                null,
                null,
                false,
                null,
                null,
                null,
                last.date(),
                measure.version());
    }

    private static InputRow action(ActionPart action) {
        return new InputRow(
                action.id(),
                action.id().startsWith("task:") ? InputRow.Kind.TASK : InputRow.Kind.ACTION,
                action.name(),
                action.owner(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                action.note(),
                action.progress(),
                action.deadline(),
                action.revision());
    }
}
