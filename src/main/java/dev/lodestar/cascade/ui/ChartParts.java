package dev.lodestar.cascade.ui;

import dev.lodestar.cascade.MapFlag;
import dev.lodestar.cascade.MapLevel;
import dev.lodestar.cascade.MapNode;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.uikit.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a plan, as the rows of its card. */
final class ChartParts {

    private static final int DONE = 100;

    private final Phrases phrases;
    private final Wording wording;
    private int goals;
    private int strategies;

    ChartParts(Phrases phrases, Wording wording) {
        this.phrases = phrases;
        this.wording = wording;
    }

    List<AlignmentChart.Part> of(MapLevel level) {
        List<AlignmentChart.Part> parts = new ArrayList<>();
        for (MapNode node : level.nodes()) {
            parts.add(part(node));
        }
        return parts;
    }

    private AlignmentChart.Part part(MapNode node) {
        boolean action = node.ref().kind() == NodeKind.ACTION;
        return new AlignmentChart.Part(
                node.ref().toString(),
                node.ref().kind().name(),
                label(node.ref().kind()),
                node.name(),
                action ? when(node) : number(node.light()),
                action
                        ? doneOrNothing(node)
                        : node.status() == null
                                ? null
                                : Signal.valueOf(node.status().name()),
                node.late() || node.overdue(),
                mark(node),
                node.strategy() == null ? 0 : 1,
                node.light() == null ? null : "measures/" + node.light().measureKey());
    }

    private String label(NodeKind kind) {
        return switch (kind) {
            case GOAL -> "G" + ++goals;
            case STRATEGY -> "S" + ++strategies;
            case PLAN, OBJECTIVE, MEASURE, ACTION -> "";
        };
    }

    private String number(@Nullable Light light) {
        return light == null ? "" : phrases.numbers().with(light.unit(), light.actual());
    }

    private String when(MapNode node) {
        if (node.overdue() && node.deadline() != null) {
            return wording.say("cascade.action.overdue", phrases.day(node.deadline()));
        }
        if (node.late() && node.start() != null) {
            return wording.say("cascade.action.late", phrases.day(node.start()));
        }
        return node.deadline() == null ? "" : phrases.day(node.deadline());
    }

    private static @Nullable Signal doneOrNothing(MapNode node) {
        return node.progress() == DONE ? Signal.CLOSED : null;
    }

    private static AlignmentChart.@Nullable Mark mark(MapNode node) {
        if (node.flags().contains(MapFlag.ORPHAN)) {
            return AlignmentChart.Mark.ORPHAN;
        }
        return node.flags().contains(MapFlag.UNSERVED) ? AlignmentChart.Mark.UNSERVED : null;
    }
}
