package dev.lodestar.plan.document;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A plan as YAML, for people who write it in an editor: the same tree as {@link PlanDocumentWriter} writes as JSON, in the
 * same order, so that the same plan gives the same bytes. Only plain trees are read; what YAML can do beyond them is refused.
 */
public final class PlanDocumentYaml {

    /** As large as a document may be, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private PlanDocumentYaml() {}

    /** The document as text: UTF-8, lines end with LF. */
    public static byte[] bytes(PlanDocument plan) {
        return YamlWriter.text(PlanDocumentWriter.json(plan)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads text as a tree, for {@link PlanDocumentReader} to make a plan of.
     *
     * @throws InvalidInputException naming the line of what is no YAML, or is more than a plain tree: aliases, anchors, tags,
     *     keys that are there twice, a second document, nesting deeper than any plan's
     */
    public static JsonNode read(byte[] yaml) {
        return YamlReader.read(text(yaml));
    }

    /** What was refused in a document that was read from this text, each with the line it is in. */
    public static InvalidInputException withLines(InvalidInputException refused, byte[] yaml) {
        YamlLines lines = YamlLines.of(text(yaml), refused.errors());
        List<FieldError> errors = new ArrayList<>();
        for (FieldError error : refused.errors()) {
            OptionalInt line = lines.of(error.pointer());
            errors.add(
                    line.isEmpty()
                            ? error
                            : YamlReader.at(line.getAsInt(), error.pointer(), error.code(), error.message()));
        }
        return new InvalidInputException(errors);
    }

    private static String text(byte[] yaml) {
        if (yaml.length > LARGEST) {
            throw new InvalidInputException("", "limit.bytes", "At most 10 MB; these are " + yaml.length + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("", "yaml.encoding", "Save it as UTF-8; these bytes are none");
        }
    }
}
