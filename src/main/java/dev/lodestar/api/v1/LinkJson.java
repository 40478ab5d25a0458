package dev.lodestar.api.v1;

import static java.util.Objects.requireNonNull;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.plan.document.NodeRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A link as the contract shows it; nodes are addressed like {@code strategy:s1} or {@code measure:s1/bookings}. */
record LinkJson(
        long id,
        LinkKind kind,
        LinkDirection direction,
        End parent,
        End child,
        @Nullable String weight,
        Instant addedAt,
        boolean broken) {

    private static final List<String> FIELDS =
            List.of("kind", "direction", "parentPlan", "parentNode", "childPlan", "childNode", "weight");

    /** A node, with what it and its plan are called. */
    record End(String plan, String planName, String node, String nodeName) {}

    static LinkJson of(NamedLink named) {
        LinkView link = named.link();
        return new LinkJson(
                link.id(),
                link.kind(),
                link.direction(),
                new End(
                        link.parentPlan(),
                        named.parentPlanName(),
                        link.parentNode().toString(),
                        named.parentNodeName()),
                new End(
                        link.childPlan(),
                        named.childPlanName(),
                        link.childNode().toString(),
                        named.childNodeName()),
                PlainNumber.of(link.weight()),
                link.addedAt(),
                named.broken());
    }

    static NewLink read(JsonNode body) {
        RequestFields fields = RequestFields.of(body, FIELDS);
        Optional<LinkKind> kind = fields.choice("kind", LinkKind.class);
        Optional<LinkDirection> direction = fields.choice("direction", LinkDirection.class);
        NodeRef parent = node(fields, "parentNode");
        NodeRef child = node(fields, "childNode");
        String parentPlan = fields.text("parentPlan");
        String childPlan = fields.text("childPlan");
        BigDecimal weight = fields.number("weight");
        fields.refuseIfAny();
        return new NewLink(
                kind.orElseThrow(),
                direction.orElseThrow(),
                parentPlan,
                requireNonNull(parent),
                childPlan,
                requireNonNull(child),
                weight);
    }

    private static @Nullable NodeRef node(RequestFields fields, String name) {
        Optional<NodeRef> node = NodeRef.parse(fields.text(name));
        if (node.isEmpty()) {
            fields.wrong(
                    "/" + name,
                    "BAD_NODE",
                    "Write objective, goal:<key>, strategy:<key>, action:<key> or measure:<strategy>/<measure>");
        }
        return node.orElse(null);
    }
}
