package dev.lodestar.cascade;

import dev.lodestar.cascade.Circles.Edge;
import dev.lodestar.cascade.Link.Node;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has to be true of a link before it is made. */
final class LinkRules {

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 9;

    private final NewLink link;
    private final Landscape landscape;
    private final Map<String, UnitView> units;
    private final Problems problems = new Problems();

    private LinkRules(NewLink link, Landscape landscape, List<UnitView> units) {
        this.link = link;
        this.landscape = landscape;
        this.units = units.stream().collect(Collectors.toMap(UnitView::key, Function.identity()));
    }

    /** Everything that keeps the link from being made, given what is published, the units and the links that hold. */
    static List<FieldError> broken(NewLink link, Landscape landscape, List<UnitView> units, List<Link> holding) {
        LinkRules rules = new LinkRules(link, landscape, units);
        rules.check(holding);
        return rules.problems.found();
    }

    private void check(List<Link> holding) {
        weight();
        boolean there = end("/parentPlan", "/parentNode", link.parentPlan(), link.parentNode());
        there &= end("/childPlan", "/childNode", link.childPlan(), link.childNode());
        kind();
        if (!there || !problems.found().isEmpty()) {
            return;
        }
        if (link.parentPlan().equals(link.childPlan())) {
            problems.add("/childPlan", "plan.same", "Name another plan; a plan hands nothing down to itself");
            return;
        }
        measure();
        direction();
        others(holding);
    }

    private void weight() {
        BigDecimal weight = link.weight();
        if (weight != null
                && (weight.signum() < 0
                        || weight.compareTo(HEAVIEST) > 0
                        || weight.stripTrailingZeros().scale() > DECIMALS)) {
            problems.add("/weight", "weight.range", "Use 0 to 1000000 with at most 9 decimals");
        }
    }

    private boolean end(String planAt, String nodeAt, String plan, NodeRef node) {
        if (landscape.plan(plan).isEmpty()) {
            problems.add(planAt, "plan.unknown", "There is no published plan " + plan);
            return false;
        }
        if (!landscape.has(plan, node)) {
            problems.add(nodeAt, "node.unknown", "The published plan " + plan + " has no " + node);
            return false;
        }
        return true;
    }

    private void kind() {
        boolean parent = switch (link.kind()) {
            case STRATEGY_OBJECTIVE -> is(link.parentNode(), NodeKind.STRATEGY);
            case ACTION_STRATEGY -> is(link.parentNode(), NodeKind.ACTION);
            case MEASURE_GOAL -> is(link.parentNode(), NodeKind.MEASURE) || is(link.parentNode(), NodeKind.GOAL);
            case GOAL_CONTRIBUTION -> is(link.parentNode(), NodeKind.GOAL);
        };
        NodeKind child = switch (link.kind()) {
            case STRATEGY_OBJECTIVE -> NodeKind.OBJECTIVE;
            case ACTION_STRATEGY -> NodeKind.STRATEGY;
            case MEASURE_GOAL, GOAL_CONTRIBUTION -> NodeKind.GOAL;
        };
        if (!parent) {
            problems.add("/parentNode", "kind.parent", "A " + link.kind() + " does not begin at " + link.parentNode());
        }
        if (!is(link.childNode(), child)) {
            problems.add("/childNode", "kind.child", "A " + link.kind() + " ends at a " + child);
        }
    }

    private void measure() {
        if (link.kind() == LinkKind.MEASURE_GOAL
                && !measureOf(link.parentPlan(), link.parentNode())
                        .equals(measureOf(link.childPlan(), link.childNode()))) {
            problems.add("/childNode", "measure.differs", "Both ends of a shared number name the same measure");
        }
    }

    private Optional<String> measureOf(String plan, NodeRef node) {
        return is(node, NodeKind.MEASURE)
                ? Optional.of(node.key())
                : landscape.document(plan).stream()
                        .map(PlanDocument::goals)
                        .flatMap(List::stream)
                        .filter(goal -> goal.key().equals(node.key()))
                        .map(PlanDocument.Goal::measure)
                        .findFirst();
    }

    private void direction() {
        PlanSummary parent = landscape.plan(link.parentPlan()).orElseThrow();
        PlanSummary child = landscape.plan(link.childPlan()).orElseThrow();
        UnitView above = units.get(parent.unitKey());
        UnitView below = units.get(child.unitKey());
        boolean fits = switch (link.direction()) {
            case DOWN -> isWithin(below, above);
            case SIDEWAYS -> !isWithin(below, above) && !isWithin(above, below);
            case OVER_TIME ->
                child.year() >= parent.year()
                        && (child.unitKey().equals(parent.unitKey())
                                || child.owner().equals(parent.owner()));
        };
        if (!fits) {
            problems.add("/direction", "direction.wrong", wanted());
        }
    }

    private String wanted() {
        return switch (link.direction()) {
            case DOWN -> "Down the hierarchy, the child's unit is the parent's or below it";
            case SIDEWAYS -> "Sideways, neither plan's unit is above the other's";
            case OVER_TIME -> "Over time, both plans have the same unit or owner and the child's year is not earlier";
        };
    }

    /** A partner is beside whoever works with it, wherever it stands in the tree. */
    private static boolean isWithin(@Nullable UnitView inner, @Nullable UnitView outer) {
        return inner != null
                && outer != null
                && inner.partner() == outer.partner()
                && inner.path().startsWith(outer.path());
    }

    private void others(List<Link> holding) {
        Edge added =
                new Edge(new Node(link.parentPlan(), link.parentNode()), new Node(link.childPlan(), link.childNode()));
        List<Edge> edges = holding.stream()
                .map(other -> new Edge(other.parent(), other.child()))
                .toList();
        if (edges.contains(added)) {
            problems.add("/childNode", "link.duplicate", "These two nodes are linked already");
        } else if (new Circles(edges, node -> landscape.strategyOf(node.plan(), node.ref())).wouldClose(added)) {
            problems.add("/childNode", "link.circle", "The child already rests on the parent; this would be a circle");
        }
    }

    private static boolean is(NodeRef node, NodeKind kind) {
        return node.kind() == kind;
    }
}
