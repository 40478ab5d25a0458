package dev.lodestar.cascade;

import dev.lodestar.cascade.Link.Node;
import dev.lodestar.cascade.PersonSheet.Place;
import dev.lodestar.cascade.PersonSheet.Step;
import dev.lodestar.plan.document.NodeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follows links upwards from a node: along its own, or else its strategy's, or else its objective's; the oldest of several. */
final class Chains {

    private final Landscape landscape;
    private final Map<Node, LinkView> above = new HashMap<>();

    Chains(Landscape landscape, Collection<LinkView> links) {
        this.landscape = landscape;
        links.stream()
                .filter(link -> !landscape.isBroken(link))
                .forEach(link -> above.putIfAbsent(new Node(link.childPlan(), link.childNode()), link));
    }

    /** Where a node is, which for a measure or an action is its strategy, and what it serves above. */
    Place place(Node node) {
        String strategy = landscape.strategyOf(node.plan(), node.ref());
        NodeRef at = strategy == null ? node.ref() : NodeRef.strategy(strategy);
        return new Place(step(new Node(node.plan(), at)), above(node));
    }

    private List<Step> above(Node from) {
        List<Step> steps = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Optional<LinkView> next = linkAbove(from);
        while (next.isPresent()) {
            Node parent = new Node(next.get().parentPlan(), next.get().parentNode());
            if (!seen.add(parent)) {
                break;
            }
            steps.add(step(parent));
            next = linkAbove(parent);
        }
        return steps;
    }

    private Optional<LinkView> linkAbove(Node node) {
        String strategy = landscape.strategyOf(node.plan(), node.ref());
        return Stream.of(
                        Optional.of(node.ref()),
                        Optional.ofNullable(strategy).map(NodeRef::strategy),
                        Optional.of(NodeRef.OBJECTIVE))
                .flatMap(Optional::stream)
                .map(ref -> above.get(new Node(node.plan(), ref)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Step step(Node node) {
        return new Step(
                node.plan(), landscape.planName(node.plan()), node.ref(), landscape.name(node.plan(), node.ref()));
    }
}
