package dev.lodestar.plan.document;

import dev.lodestar.kernel.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan in a file that somebody keeps, as YAML or JSON, whatever it is called. */
public final class PlanFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlanFile() {}

    /**
     * Reads the file of the plan with this key.
     *
     * @throws RefusedFileException naming everything that is wrong, in YAML with its line
     */
    public static PlanDocument read(String key, byte[] file) {
        String text = PlanDocumentYaml.text(file);
        boolean json = text.stripLeading().startsWith("{");
        JsonNode tree = json ? json(text) : YamlReader.read(text);
        try {
            return PlanDocumentReader.read(key, tree);
        } catch (InvalidInputException refused) {
            throw json
                    ? new RefusedFileException(refused.errors().stream()
                            .map(error -> new RefusedFileException.Row(0, error))
                            .toList())
                    : PlanDocumentYaml.withLines(refused, file);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException | NumberFormatException e) {
            int line = e instanceof JacksonException syntax
                    ? Math.max(0, syntax.getLocation().getLineNr())
                    : 0;
            throw new RefusedFileException(line, "", "json.syntax", "This is no JSON; every field once, in quotes");
        }
    }
}
