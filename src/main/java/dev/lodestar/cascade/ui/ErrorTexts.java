package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.Set;
import java.util.stream.Collectors;

/** What was refused, in the reader's language. */
final class ErrorTexts {

    private static final Set<String> KNOWN = Set.of(
            "weight.range",
            "plan.unknown",
            "plan.same",
            "plan.out-of-reach",
            "node.unknown",
            "kind.parent",
            "kind.child",
            "measure.differs",
            "direction.wrong",
            "link.duplicate",
            "link.circle",
            "field.missing",
            "text.too-long",
            "text.hidden-characters");

    private ErrorTexts() {}

    /** The text of a known code; for others what the service said. */
    static String of(FieldError error, Component screen) {
        return KNOWN.contains(error.code()) ? screen.getTranslation("cascade.error." + error.code()) : error.message();
    }

    /** All that was refused, a sentence each. */
    static String of(InvalidInputException refusal, Component screen) {
        return refusal.errors().stream().map(error -> of(error, screen)).collect(Collectors.joining(" "));
    }
}
