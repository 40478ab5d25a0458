package dev.lodestar.plan.document;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML as the plain tree it is, event by event, so that nothing is expanded, resolved or made before it is allowed.
 */
final class YamlReader {

    /** A plan is 7 levels deep; more than this is an attack or a mistake. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_SHOWN = 63;
    private static final String NO_YAML = "This is no YAML; check indentation, colons and quotes";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final ObjIntConsumer<String> lines;

    private YamlReader(String text, ObjIntConsumer<String> lines) {
        this.events = new Parse(settings(text)).parseString(text).iterator();
        this.lines = lines;
    }

    static JsonNode read(String text) {
        return read(text, (pointer, line) -> {});
    }

    /** Reads and tells of every value, by its pointer, in which line it begins. */
    static JsonNode read(String text, ObjIntConsumer<String> lines) {
        try {
            return new YamlReader(text, lines).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(YamlReader::line).orElse(1);
            throw new RefusedFileException(line, "", "yaml.syntax", NO_YAML);
        } catch (YamlEngineException | IllegalArgumentException e) {
            // the latter for signs beyond Unicode, written as escapes
            throw new RefusedFileException(0, "", "yaml.syntax", NO_YAML);
        }
    }

    /**
     * Gives the library all of the text at once: piece by piece it fails at signs that lie across two pieces, and its time
     * grows with the square of a line's length.
     */
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setCodePointLimit(PlanDocumentYaml.LARGEST)
                .setBufferSize(text.length() + 2)
                .build();
    }

    private JsonNode document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return JSON.nullNode();
        }
        JsonNode tree = value(events.next(), "", 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw refusal(after, "", "yaml.documents", "Send one document; here a second begins");
        }
        return tree;
    }

    private JsonNode value(Event event, String pointer, int depth) {
        refuseAllButTrees(event, pointer);
        if (depth > DEEPEST) {
            throw refusal(event, "", "yaml.depth", "No plan is nested deeper than " + DEEPEST + " levels");
        }
        lines.accept(pointer, line(event));
        return switch (event.getEventId()) {
            case MappingStart -> object(pointer, depth);
            case SequenceStart -> array(pointer, depth);
            default -> YamlScalars.node((ScalarEvent) event);
        };
    }

    private ObjectNode object(String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(event instanceof ScalarEvent || event instanceof AliasEvent)) {
                throw refusal(event, pointer, "yaml.key", "A key is a word");
            }
            String name = event instanceof ScalarEvent key ? key.getValue() : "*";
            String below = pointer + "/" + shown(name);
            refuseAllButTrees(event, below);
            if (object.has(name)) {
                throw refusal(event, below, "yaml.duplicate-key", "It is there twice; keep the one that counts");
            }
            object.set(name, value(events.next(), below, depth + 1));
            event = events.next();
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            array.add(value(event, pointer + "/" + array.size(), depth + 1));
            event = events.next();
        }
        return array;
    }

    private static void refuseAllButTrees(Event event, String pointer) {
        if (event instanceof AliasEvent) {
            throw refusal(event, pointer, "yaml.alias", "Write the value itself; aliases (*) are not read");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refusal(event, pointer, "yaml.anchor", "Take the anchor (&) away; aliases are not read");
        }
        if (tag(event).isPresent()) {
            throw refusal(event, pointer, "yaml.tag", "Take the tag (!) away; a value is what it looks like");
        }
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private static int line(Event event) {
        return event.getStartMark().map(YamlReader::line).orElse(1);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static RefusedFileException refusal(Event event, String pointer, String code, String message) {
        return new RefusedFileException(line(event), pointer, code, message);
    }

    private static String shown(String name) {
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
