package dev.lodestar.api.v1;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.NodeRollup.Spread;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.rollup.Rollups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the nodes of a plan stand. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Plans")
class RollupController {

    private final Rollups rollups;
    private final Clock clock;

    RollupController(Rollups rollups, Clock clock) {
        this.rollups = rollups;
        this.clock = clock;
    }

    @Operation(
            summary = "Show how each node of a plan stands, with the plans linked below it",
            description =
                    "The objective comes first and tells of the plan as a whole; progress and coverage are 0 to 1. at and"
                            + " knownAt show a past moment: the plans, links, numbers and definitions of then.")
    @GetMapping("/{key}/rollup")
    RollupJson get(
            @PathVariable String key, @RequestParam @Nullable String at, @RequestParam @Nullable String knownAt) {
        Viewpoint past = Moments.viewpoint(at, knownAt, clock);
        Map<NodeRef, NodeRollup> nodes = past == null ? rollups.of(key) : rollups.of(key, past);
        return new RollupJson(
                key,
                nodes.entrySet().stream()
                        .map(node -> Node.of(node.getKey().toString(), node.getValue()))
                        .toList());
    }

    /** All nodes of a plan. */
    record RollupJson(String plan, List<Node> nodes) {}

    /** A node, and how many of its counted children stand how. */
    record Node(String node, String status, @Nullable String progress, String coverage, Spread spread) {

        static Node of(String node, NodeRollup state) {
            return new Node(
                    node,
                    state.status().name(),
                    state.progress() == null ? null : Decimals.plain(state.progress()),
                    Decimals.plain(state.coverage()),
                    state.spread());
        }
    }
}
