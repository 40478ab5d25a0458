package dev.lodestar.api.v1;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that tests send, and vary. */
final class Documents {

    static final String STEP = """
            {"effectiveFrom": "2026-01-05", "direction": "HIGHER",
             "curve": {"shape": "STEP", "targets": [{"date": "2026-01-05", "value": "100"}]},
             "tolerance": {"type": "PERCENT", "green": "5", "amber": "15"}}""";

    private Documents() {}

    /** A weekly flow that should be 100 from January 2026 on. */
    static ObjectNode weekly() {
        return measure("FLOW", "WEEK", STEP);
    }

    static ObjectNode measure(String kind, String frequency, String definition) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.put("name", "Test drives")
                .put("unit", "drives")
                .put("kind", kind)
                .put("frequency", frequency)
                .put("graceHours", 24)
                .put("owner", "wang")
                .put("unitKey", "sales");
        document.set("definition", JsonMapper.shared().readTree(definition));
        return document;
    }

    /** One row of a report. */
    static String row(String measure, String period, String value) {
        return "{\"measure\":\"%s\",\"period\":\"%s\",\"value\":%s}".formatted(measure, period, value);
    }
}
