package dev.lodestar.api.v1;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.plan.document.NodeRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
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

    private static final Set<String> FIELDS =
            Set.of("kind", "direction", "parentPlan", "parentNode", "childPlan", "childNode", "weight");

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
        BodyFields fields = new BodyFields(body, FIELDS);
        LinkKind kind = fields.choice("kind", LinkKind.values());
        LinkDirection direction = fields.choice("direction", LinkDirection.values());
        String parentPlan = fields.text("parentPlan");
        NodeRef parentNode = node(fields, "parentNode");
        String childPlan = fields.text("childPlan");
        NodeRef childNode = node(fields, "childNode");
        BigDecimal weight = fields.number("weight");
        fields.check();
        return new NewLink(kind, direction, parentPlan, parentNode, childPlan, childNode, weight);
    }

    private static NodeRef node(BodyFields fields, String name) {
        return NodeRef.parse(fields.text(name)).orElseGet(() -> {
            fields.add(
                    name,
                    "BAD_NODE",
                    "Write objective, goal:<key>, strategy:<key>, action:<key> or measure:<strategy>/<measure>");
            return NodeRef.PLAN;
        });
    }
}
