package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Why a plan changes and what that is to do; what is not said is empty, for the rules of publishing to refuse. */
record Publishing(String reason, String expectedImpact) {

    private static final List<String> FIELDS = List.of("reason", "expectedImpact");

    static Publishing read(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInputException("", "NOT_AN_OBJECT", "Send {reason, expectedImpact}");
        }
        List<FieldError> errors = new ArrayList<>();
        for (String name : body.propertyNames()) {
            String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
            JsonNode value = body.path(name);
            if (!FIELDS.contains(name)) {
                errors.add(new FieldError(pointer, "UNKNOWN_FIELD", "There is no such field; leave it out"));
            } else if (!value.isString() && !value.isNull()) {
                errors.add(new FieldError(pointer, "NOT_A_TEXT", "Give a text"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new Publishing(
                body.path("reason").stringValue(""), body.path("expectedImpact").stringValue(""));
    }
}
