package dev.lodestar.demo;

import dev.lodestar.demo.DemoTenant.Given;
import dev.lodestar.demo.DemoTenant.Numbers;
import dev.lodestar.demo.DemoTenant.Reports;
import tools.jackson.databind.JsonNode;

/** Reads who reports what by hand, and who was given what to do. */
record ReportContent(Dates dates) {

    Reports read(JsonNode node) {
        return new Reports(
                node.path("numbers").valueStream().map(ReportContent::numbers).toList(),
                node.path("tasks").valueStream().map(this::given).toList());
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
