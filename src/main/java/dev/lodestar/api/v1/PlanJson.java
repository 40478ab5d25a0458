package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** A published plan: its document and nothing around it. */
@Schema(type = "object")
record PlanJson(PlanDocument plan) implements YamlAnswer {

    @JsonValue
    JsonNode document() {
        return PlanDocumentWriter.json(plan);
    }
}
