package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
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

    /** The text of a known code; for others what the service said. */
    static String of(FieldError error, Component screen) {
        return KNOWN.contains(error.code()) ? screen.getTranslation("checkin.error." + error.code()) : error.message();
    }
}
