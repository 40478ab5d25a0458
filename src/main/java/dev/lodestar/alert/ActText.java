package dev.lodestar.alert;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with what was said about an alert, and refuses all of it at once. */
final class ActText {

    /** How long a comment or reason may be. */
    static final int LONGEST = 2_000;

    private final List<FieldError> errors = new ArrayList<>();

    /** Demands something else than blanks. */
    ActText filled(String pointer, @Nullable String text, String message) {
        return require(text != null && PlainText.filled(text), pointer, "field.missing", message);
    }

    /** Takes text of several lines that hides nothing; none is fine. */
    ActText text(String pointer, @Nullable String text) {
        if (text == null) {
            return this;
        }
        return require(
                        text.length() <= LONGEST,
                        pointer,
                        "text.too-long",
                        "At most " + LONGEST + " characters; these are " + text.length())
                .require(
                        !PlainText.hidesBeyondLines(text),
                        pointer,
                        "text.hidden-characters",
                        "Remove control, zero-width and text-direction characters");
    }

    ActText require(boolean holds, String pointer, String code, String message) {
        if (!holds) {
            errors.add(new FieldError(pointer, code, message));
        }
        return this;
    }

    /** Throws {@link InvalidInputException} when anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** The text without blanks around it; empty for none. */
    static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
