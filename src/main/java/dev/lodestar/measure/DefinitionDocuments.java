package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as they are stored: the canonical JSON document, without its version. */
@Component
class DefinitionDocuments {

    private final JsonMapper json;

    DefinitionDocuments(JsonMapper json) {
        this.json = json;
    }

    Definition parse(int version, String document) {
        return DefinitionReader.read(version, json.readTree(document));
    }

    JsonNode tree(String document) {
        return json.readTree(document);
    }

    String write(Definition definition) {
        return json.writeValueAsString(DefinitionWriter.write(definition));
    }
}
