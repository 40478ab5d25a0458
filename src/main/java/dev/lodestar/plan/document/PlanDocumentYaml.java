package dev.lodestar.plan.document;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.RefusedFileException.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A plan as YAML, for people who write it in an editor: the same tree as {@link PlanDocumentWriter} writes as JSON, in the
 * same order, so that the same plan gives the same bytes. Only plain trees are read; what YAML can do beyond them is refused.
 */
public final class PlanDocumentYaml {

    /** As large as a document may be, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Some editors begin a file with it. */
    private static final String MARK = "\ufeff";

    private PlanDocumentYaml() {}

    /** The document as text: UTF-8, lines end with LF. */
    public static byte[] bytes(PlanDocument plan) {
        return YamlWriter.text(PlanDocumentWriter.json(plan)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads text as a tree, for {@link PlanDocumentReader} to make a plan of.
     *
     * @throws RefusedFileException naming the line of what is no YAML, or is more than a plain tree: aliases, anchors, tags,
     *     keys that are there twice, a second document, nesting deeper than any plan's
     */
    public static JsonNode read(byte[] yaml) {
        return YamlReader.read(text(yaml));
    }

    /** What was refused in a document that was read from this text, each with the line it is in. */
    public static RefusedFileException withLines(InvalidInputException refused, byte[] yaml) {
        YamlLines lines = YamlLines.of(text(yaml), refused.errors());
        return new RefusedFileException(refused.errors().stream()
                .map(error -> new Row(lines.of(error.pointer()), error))
                .toList());
    }

    static String text(byte[] yaml) {
        if (yaml.length > LARGEST) {
            throw new RefusedFileException(0, "", "limit.bytes", "At most 10 MB; these are " + yaml.length + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFileException(0, "", "yaml.encoding", "Save it as UTF-8; these bytes are none");
        }
    }
}
