package dev.lodestar.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lodestar.measure.pace.Definition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as they are stored: the canonical JSON document, without its version. */
@Component
class DefinitionDocuments {

    private static final int MOST_CHARACTERS = 10_000_000;

    private final JsonMapper json;
    // By what the document says, so that no rollback and no tenant can make it wrong.
    private final Cache<Stored, Definition> parsed = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Stored stored, Definition definition) -> stored.document().length())
            .build();

    DefinitionDocuments(JsonMapper json) {
        this.json = json;
    }

    Definition parse(int version, String document) {
        return parsed.get(
                new Stored(version, document),
                stored -> DefinitionReader.read(stored.version(), json.readTree(stored.document())));
    }

    JsonNode tree(String document) {
        return json.readTree(document);
    }

    String write(Definition definition) {
        return json.writeValueAsString(DefinitionWriter.write(definition));
    }

    private record Stored(int version, String document) {}
}
