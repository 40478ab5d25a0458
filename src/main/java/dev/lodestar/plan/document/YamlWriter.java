package dev.lodestar.plan.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a tree as YAML in one form only, whatever the library of the day prefers: block style, two blanks a level, texts
 * without quotes only where every version of YAML reads them as the text they are.
 */
final class YamlWriter {

    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");
    private static final String PLAIN_SIGNS = " -_./()%+,;!?'";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String text(ObjectNode tree) {
        YamlWriter writer = new YamlWriter();
        writer.fields(tree, "");
        return writer.out.toString();
    }

    /** Writes the fields; the first goes on where the line is, the others begin with the indent. */
    private void fields(ObjectNode node, String indent) {
        String before = "";
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            out.append(before);
            scalar(field.getKey());
            out.append(':');
            value(field.getValue(), indent + "  ");
            before = indent;
        }
    }

    private void value(JsonNode value, String indent) {
        if (value.isEmpty() && value.isContainer()) {
            out.append(value.isObject() ? " {}\n" : " []\n");
        } else if (value instanceof ObjectNode object) {
            out.append('\n').append(indent);
            fields(object, indent);
        } else if (value.isArray()) {
            out.append('\n');
            value.forEach(item -> item(item, indent));
        } else {
            out.append(' ');
            leaf(value);
            out.append('\n');
        }
    }

    private void item(JsonNode item, String indent) {
        out.append(indent).append('-');
        if (item instanceof ObjectNode object && !object.isEmpty()) {
            out.append(' ');
            fields(object, indent + "  ");
        } else {
            value(item, indent + "  ");
        }
    }

    private void leaf(JsonNode value) {
        if (value.isString()) {
            scalar(value.stringValue());
        } else {
            out.append(value.isNumber() ? value.decimalValue().toPlainString() : value.toString());
        }
    }

    private void scalar(String text) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        text.codePoints().forEach(this::quoted);
        out.append('"');
    }

    private void quoted(int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isVisible(point) || point == ' ') {
                    out.appendCodePoint(point);
                } else {
                    out.append(point > 0xffff ? "\\U%08x".formatted(point) : "\\u%04x".formatted(point));
                }
            }
        }
    }

    /** Begins with a letter, ends with no blank, holds no sign that YAML gives a meaning, and is no word of YAML's. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && !text.endsWith(" ")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && text.codePoints().allMatch(YamlWriter::isPlain);
    }

    private static boolean isPlain(int point) {
        return point < 0x80 ? PLAIN_SIGNS.indexOf(point) >= 0 || Character.isLetterOrDigit(point) : isVisible(point);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
