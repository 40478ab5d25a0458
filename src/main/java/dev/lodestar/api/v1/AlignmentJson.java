package dev.lodestar.api.v1;

import dev.lodestar.cascade.MapFlag;
import dev.lodestar.cascade.MapLevel;
import dev.lodestar.cascade.MapNode;
import dev.lodestar.cascade.MapPlan;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of the map, opened. */
record AlignmentJson(MapPlan plan, List<NodeJson> nodes, List<MapPlan> children, List<LinkJson> links) {

    /** A goal, strategy, measure or action; start, deadline and progress are an action's. */
    record NodeJson(
            String node,
            @Nullable String strategy,
            String name,
            String owner,
            String ownerName,
            @Nullable LightStatus status,
            @Nullable NumbersJson numbers,
            @Nullable LocalDate start,
            @Nullable LocalDate deadline,
            @Nullable Integer progress,
            boolean late,
            boolean overdue,
            List<MapFlag> flags) {}

    /** How a measure stands. */
    record NumbersJson(
            String measure,
            String unit,
            @Nullable String actual,
            @Nullable String expected,
            @Nullable String target,
            @Nullable String progress) {}

    static AlignmentJson of(MapLevel level) {
        return new AlignmentJson(
                level.plan(),
                level.nodes().stream().map(AlignmentJson::node).toList(),
                level.children(),
                level.links().stream().map(LinkJson::of).toList());
    }

    private static NodeJson node(MapNode node) {
        return new NodeJson(
                node.ref().toString(),
                node.strategy(),
                node.name(),
                node.owner(),
                node.ownerName(),
                node.status(),
                node.light() == null ? null : numbers(node.light()),
                node.start(),
                node.deadline(),
                node.ref().kind() == NodeKind.ACTION ? node.progress() : null,
                node.late(),
                node.overdue(),
                node.flags().stream().sorted().toList());
    }

    private static NumbersJson numbers(Light light) {
        return new NumbersJson(
                light.measureKey(),
                light.unit(),
                PlainNumber.of(light.actual()),
                PlainNumber.of(light.expected()),
                PlainNumber.of(light.target()),
                PlainNumber.of(light.progress()));
    }
}
