package dev.lodestar.demo;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.demo.DemoTenant.Answer;
import dev.lodestar.demo.DemoTenant.Cascade;
import dev.lodestar.demo.DemoTenant.Closing;
import dev.lodestar.demo.DemoTenant.Linking;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanEditFormat;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads how a demo tenant's plans hang together. */
record CascadeContent(Dates dates) {

    Cascade read(JsonNode content) {
        return new Cascade(
                content.path("links").valueStream().map(this::link).toList(),
                content.path("answers").valueStream().map(this::answer).toList(),
                content.path("closings").valueStream().map(this::closing).toList());
    }

    private Linking link(JsonNode node) {
        return new Linking(
                day(node, "addedOn"),
                text(node, "by"),
                new NewLink(
                        LinkKind.valueOf(text(node, "kind")),
                        LinkDirection.valueOf(text(node, "direction")),
                        text(node, "parentPlan"),
                        node(node, "parentNode"),
                        text(node, "childPlan"),
                        node(node, "childNode"),
                        null));
    }

    private Answer answer(JsonNode node) {
        return new Answer(
                day(node, "on"),
                text(node, "by"),
                text(node, "parentPlan"),
                node(node, "parentNode"),
                text(node, "childPlan"),
                ProposalState.valueOf(text(node, "answer")),
                text(node, "reason"),
                node.has("edits") ? PlanEditFormat.read(dates.fill(node.get("edits"))) : List.of());
    }

    private Closing closing(JsonNode node) {
        return new Closing(
                day(node, "on"),
                text(node, "by"),
                text(node, "plan"),
                node.required("version").asInt(),
                text(node, "measure"),
                text(node, "note"));
    }

    private LocalDate day(JsonNode node, String field) {
        return dates.date(text(node, field));
    }

    private static NodeRef node(JsonNode node, String field) {
        return NodeRef.parse(text(node, field)).orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
