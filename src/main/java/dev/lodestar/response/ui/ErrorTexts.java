package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was refused, in the reader's language. */
final class ErrorTexts {

    private static final Set<String> KNOWN = Set.of(
            "field.missing",
            "text.too-long",
            "text.hidden-characters",
            "person.unknown",
            "person.out-of-reach",
            "person.same",
            "day.range",
            "alert.closed",
            "escalation.highest",
            "escalation.nobody",
            "TOO_MANY_DIGITS",
            "BAD_PERIOD",
            "effect.none",
            "effect.past",
            "effect.early");

    private ErrorTexts() {}

    /** What a service refused, by pointer and in the reader's language; none for a fault, which nobody refused. */
    static List<FieldError> refusals(RuntimeException e, Component screen) {
        return switch (e) {
            case InvalidInputException refused ->
                refused.errors().stream()
                        .map(error -> new FieldError(error.pointer(), error.code(), of(error, screen)))
                        .toList();
            case ConflictException meanwhile -> whole("response.error.conflict", screen);
            case NotFoundException gone -> whole("response.error.gone", screen);
            default -> List.of();
        };
    }

    /** All that was refused, a sentence each; throws what is a fault and no refusal. */
    static String sentence(RuntimeException e, Component screen) {
        List<FieldError> refused = refusals(e, screen);
        if (refused.isEmpty()) {
            throw e;
        }
        return refused.stream().map(FieldError::message).distinct().collect(Collectors.joining(" "));
    }

    private static List<FieldError> whole(String key, Component screen) {
        return List.of(new FieldError("", key, screen.getTranslation(key)));
    }

    /** The text of a known code; for others what the service said. */
    private static String of(FieldError error, Component screen) {
        return KNOWN.contains(error.code()) ? screen.getTranslation("response.error." + error.code()) : error.message();
    }
}
