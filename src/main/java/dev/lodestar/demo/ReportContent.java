package dev.lodestar.demo;

import dev.lodestar.demo.DemoTenant.AlertAct;
import dev.lodestar.demo.DemoTenant.Given;
import dev.lodestar.demo.DemoTenant.Numbers;
import dev.lodestar.demo.DemoTenant.Playbook;
import dev.lodestar.demo.DemoTenant.Remedy;
import dev.lodestar.demo.DemoTenant.Reports;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads who reports what by hand, who was given what to do, and who did what about alerts. */
record ReportContent(Dates dates) {

    Reports read(JsonNode node) {
        return new Reports(
                node.path("numbers").valueStream().map(ReportContent::numbers).toList(),
                node.path("tasks").valueStream().map(this::given).toList(),
                node.path("playbooks").valueStream().map(this::playbook).toList());
    }

    List<AlertAct> handlings(JsonNode node) {
        return node.path("alerts").valueStream().map(this::act).toList();
    }

    private AlertAct act(JsonNode node) {
        JsonNode task = node.path("task");
        return new AlertAct(
                node.required("measure").asString(),
                node.required("by").asString(),
                dates.date(node.required("on").asString()),
                node.required("comment").asString(),
                task.isMissingNode() ? null : remedy(task));
    }

    private Remedy remedy(JsonNode node) {
        return new Remedy(
                node.required("title").asString(),
                node.required("owner").asString(),
                dates.date(node.required("due").asString()),
                dates.date(node.required("doneOn").asString()),
                node.required("note").asString(),
                new BigDecimal(node.required("level").asString()),
                dates.date(node.required("by").asString()));
    }

    private Playbook playbook(JsonNode node) {
        return new Playbook(
                node.required("plan").asString(),
                node.required("strategy").asString(),
                node.required("by").asString(),
                dates.date(node.required("on").asString()),
                node.required("text").asString());
    }

    private static Numbers numbers(JsonNode node) {
        return new Numbers(
                node.required("measure").asString(),
                node.required("by").asString(),
                node.required("from").asInt(),
                node.required("to").asInt(),
                node.required("swing").asInt(),
                node.path("notes").valueStream().map(JsonNode::asString).toList());
    }

    private Given given(JsonNode node) {
        return new Given(
                node.required("title").asString(),
                node.required("owner").asString(),
                node.required("by").asString(),
                dates.date(node.required("on").asString()),
                dates.date(node.required("due").asString()));
    }
}
