package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PromiseDirection;
import dev.lodestar.plan.Publication;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads why a plan changes and what that is to do; what is not said is empty, for the rules of publishing to refuse. */
final class Publishing {

    private static final Set<String> FIELDS = Set.of("reason", "expectedImpact", "revision");
    private static final Set<String> IMPACT = Set.of("text", "promises");
    private static final Set<String> PROMISE = Set.of("measure", "direction", "by");

    private final List<FieldError> errors = new ArrayList<>();

    private Publishing() {}

    /** Throws {@link InvalidInputException} naming every field that cannot be understood. */
    static Publication read(JsonNode body) {
        Publishing reading = new Publishing();
        Publication publication = reading.publication(body);
        if (!reading.errors.isEmpty()) {
            throw new InvalidInputException(reading.errors);
        }
        return publication;
    }

    private Publication publication(JsonNode body) {
        known("", body, FIELDS);
        JsonNode impact = body.path("expectedImpact");
        String text = impact.isObject() ? text("/expectedImpact", impact, "text") : text("", body, "expectedImpact");
        if (impact.isObject()) {
            known("/expectedImpact", impact, IMPACT);
        }
        return new Publication(text("", body, "reason"), text, promises(impact.path("promises")), revision(body));
    }

    private List<Promise> promises(JsonNode array) {
        List<Promise> promises = new ArrayList<>();
        if (array.isMissingNode()) {
            return promises;
        }
        if (!array.isArray()) {
            errors.add(new FieldError("/expectedImpact/promises", "NOT_A_LIST", "Send a list"));
        }
        for (int i = 0; i < array.size(); i++) {
            promise("/expectedImpact/promises/" + i, array.get(i)).ifPresent(promises::add);
        }
        return promises;
    }

    private Optional<Promise> promise(String at, JsonNode node) {
        known(at, node, PROMISE);
        String measure = text(at, node, "measure");
        String direction = text(at, node, "direction");
        Optional<PromiseDirection> way = Arrays.stream(PromiseDirection.values())
                .filter(known -> known.name().equals(direction))
                .findFirst();
        if (way.isEmpty()) {
            errors.add(new FieldError(at + "/direction", "BAD_VALUE", "Use UP, DOWN or HOLD"));
        }
        LocalDate by = day(at + "/by", text(at, node, "by"));
        return way.isEmpty() || by == null ? Optional.empty() : Optional.of(new Promise(measure, way.get(), by));
    }

    private @Nullable LocalDate day(String at, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(at, "BAD_DATE", "Send a day such as 2026-12-31"));
            return null;
        }
    }

    private @Nullable Long revision(JsonNode body) {
        JsonNode revision = body.path("revision");
        if (revision.isMissingNode() || revision.isNull()) {
            return null;
        }
        if (!revision.isIntegralNumber() || !revision.canConvertToLong()) {
            errors.add(
                    new FieldError("/revision", "NOT_A_NUMBER", "Repeat the revision of the draft that you looked at"));
            return null;
        }
        return revision.longValue();
    }

    private String text(String at, JsonNode holder, String field) {
        JsonNode value = holder.path(field);
        if (!value.isString() && !value.isNull() && !value.isMissingNode()) {
            errors.add(new FieldError(at + "/" + field, "NOT_A_TEXT", "Give a text"));
        }
        return value.stringValue("");
    }

    private void known(String at, JsonNode holder, Set<String> fields) {
        if (!holder.isObject()) {
            errors.add(new FieldError(at, "NOT_AN_OBJECT", "Send {" + String.join(", ", fields) + "}"));
            return;
        }
        for (String name : holder.propertyNames()) {
            if (!fields.contains(name)) {
                String shown = name.length() > 63 ? name.substring(0, 63) + "…" : name;
                String pointer = at + "/" + shown.replace("~", "~0").replace("/", "~1");
                errors.add(new FieldError(pointer, "UNKNOWN_FIELD", "There is no such field; leave it out"));
            }
        }
    }
}
