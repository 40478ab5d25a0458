package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was refused, in the reader's language. */
final class ErrorTexts {

    private static final Set<String> KNOWN = Set.of(
            "field.missing",
            "text.too-long",
            "text.hidden-characters",
            "number.range",
            "number.unreadable",
            "subject.out-of-reach",
            "person.unknown",
            "TOO_MANY_DIGITS",
            "files.too-many",
            "EMPTY",
            "MISSING",
            "SAME",
            "OUT_OF_REACH",
            "TOO_LONG",
            "CONTROL_CHARACTER",
            "UNKNOWN_MEASURE");

    private ErrorTexts() {}

    /** All that was refused, a sentence each. */
    static String of(InvalidInputException refusal, Component screen) {
        return refusal.errors().stream()
                .map(error -> of(error, screen))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What a service refused, by pointer and in the reader's language; none for a fault, which nobody refused. */
    static List<FieldError> refusals(RuntimeException e, Component screen) {
        return switch (e) {
            case InvalidInputException refused ->
                refused.errors().stream()
                        .map(error -> new FieldError(error.pointer(), error.code(), of(error, screen)))
                        .toList();
            case ConflictException meanwhile -> whole("checkin.conflict", screen);
            case VersionNeededException meanwhile -> whole("checkin.conflict", screen);
            case NotFoundException gone -> whole("checkin.gone", screen);
            default -> List.of();
        };
    }

    private static List<FieldError> whole(String key, Component screen) {
        return List.of(new FieldError("", key, screen.getTranslation(key)));
    }

    /** The text of a known code; for others what the service said. */
    private static String of(FieldError error, Component screen) {
        return KNOWN.contains(error.code()) ? screen.getTranslation("checkin.error." + error.code()) : error.message();
    }
}
