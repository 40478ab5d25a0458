package dev.lodestar.measure;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.DefinitionRules;
import dev.lodestar.measure.pace.Kind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what somebody wants a measure to be, strictly: whatever is unknown, missing or misshapen is named. */
class MeasureDocumentReader {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "unit",
            "kind",
            "frequency",
            "zone",
            "graceHours",
            "owner",
            "unitKey",
            "sharedWith",
            "definition",
            "rebaseline",
            "key");
    private static final int DEFAULT_GRACE = 24;
    private static final int MOST_GRACE = 8784;

    private final JsonNode document;
    private final ZoneId tenantZone;
    private final List<FieldError> errors = new ArrayList<>();

    private MeasureDocumentReader(JsonNode document, ZoneId tenantZone) {
        this.document = document;
        this.tenantZone = tenantZone;
    }

    /** Reads the document; throws {@link InvalidInputException} with every field that is wrong. */
    static MeasureDocument read(JsonNode document, ZoneId tenantZone) {
        if (!document.isObject()) {
            throw new InvalidInputException("", "NOT_AN_OBJECT", "Send a JSON object that describes the measure");
        }
        return new MeasureDocumentReader(document, tenantZone).read();
    }

    private MeasureDocument read() {
        document.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> fail("/" + escaped(name), "UNKNOWN_FIELD", "There is no such field; leave it out"));
        String name = text("name", 200);
        String unit = text("unit", 40);
        Kind kind = choice("kind", Kind::valueOf, Kind.values());
        Frequency frequency = choice("frequency", Frequency::valueOf, Frequency.values());
        String owner = text("owner", 254);
        String unitKey = text("unitKey", 63);
        MeasureTraits traits =
                new MeasureTraits(name, unit, kind, frequency, zone(), graceHours(), owner, unitKey, sharedWith());
        Definition definition = definition(kind, frequency);
        MeasureDocument.Rebaseline rebaseline = rebaseline();
        if (!errors.isEmpty() || definition == null) {
            throw new InvalidInputException(errors);
        }
        return new MeasureDocument(traits, definition, rebaseline);
    }

    private @Nullable Definition definition(Kind kind, Frequency frequency) {
        JsonNode node = document.path("definition");
        if (node.isMissingNode() || node.isNull()) {
            fail("/definition", "MISSING", "Say what is expected of the measure");
            return null;
        }
        try {
            Definition definition = DefinitionReader.read(1, node);
            if (errors.stream().noneMatch(error -> Set.of("/kind", "/frequency").contains(error.pointer()))) {
                DefinitionRules.violations(kind, frequency, definition).forEach(this::below);
            }
            return definition;
        } catch (InvalidInputException e) {
            e.errors().forEach(this::below);
            return null;
        }
    }

    private void below(FieldError error) {
        fail("/definition" + error.pointer(), error.code(), error.message());
    }

    private MeasureDocument.@Nullable Rebaseline rebaseline() {
        JsonNode node = document.path("rebaseline");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return new MeasureDocument.Rebaseline(
                text(node.path("reason"), "/rebaseline/reason", 2000),
                text(node.path("approver"), "/rebaseline/approver", 254));
    }

    private ZoneId zone() {
        JsonNode node = document.path("zone");
        if (node.isMissingNode() || node.isNull()) {
            return tenantZone;
        }
        try {
            return ZoneId.of(node.stringValue(""));
        } catch (DateTimeException e) {
            fail("/zone", "UNKNOWN_ZONE", "Name a time zone such as Asia/Shanghai");
            return tenantZone;
        }
    }

    private int graceHours() {
        JsonNode node = document.path("graceHours");
        if (node.isMissingNode() || node.isNull()) {
            return DEFAULT_GRACE;
        }
        if (!node.isIntegralNumber()
                || !node.canConvertToInt()
                || node.intValue() < 0
                || node.intValue() > MOST_GRACE) {
            fail("/graceHours", "OUT_OF_RANGE", "Give whole hours from 0 to " + MOST_GRACE);
            return DEFAULT_GRACE;
        }
        return node.intValue();
    }

    private Set<String> sharedWith() {
        Set<String> units = new TreeSet<>();
        JsonNode node = document.path("sharedWith");
        if (node.isMissingNode() || node.isNull()) {
            return units;
        }
        if (!node.isArray()) {
            fail("/sharedWith", "NOT_A_LIST", "Give a list of unit keys");
            return units;
        }
        int place = 0;
        for (JsonNode unit : node) {
            units.add(text(unit, "/sharedWith/" + place++, 63));
        }
        return units;
    }

    private String text(String field, int most) {
        return text(document.path(field), "/" + field, most);
    }

    private String text(JsonNode node, String pointer, int most) {
        String text = node.isString() ? node.stringValue().strip() : "";
        if (text.isEmpty()) {
            fail(
                    pointer,
                    node.isMissingNode() || node.isNull() ? "MISSING" : "NOT_A_TEXT",
                    "Give a text that is not empty");
        } else if (text.length() > most) {
            fail(pointer, "TOO_LONG", "Give at most " + most + " characters");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            fail(pointer, "CONTROL_CHARACTER", "Leave out line breaks and control characters");
        }
        return text;
    }

    private <E extends Enum<E>> E choice(String field, Function<String, E> parse, E[] choices) {
        try {
            return parse.apply(document.path(field).stringValue(""));
        } catch (IllegalArgumentException e) {
            String names = Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
            fail("/" + field, "NOT_A_CHOICE", "Give one of " + names);
            return choices[0];
        }
    }

    private void fail(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
