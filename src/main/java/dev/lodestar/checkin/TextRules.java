package dev.lodestar.checkin;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with what was sent, and refuses all of it at once. */
final class TextRules {

    private final List<FieldError> errors = new ArrayList<>();

    /** Demands something else than blanks. */
    TextRules filled(String pointer, @Nullable String text, String message) {
        return require(text != null && PlainText.filled(text), pointer, "field.missing", message);
    }

    /** Takes text of several lines that hides nothing; none is fine. */
    TextRules text(String pointer, @Nullable String text, int longest) {
        if (text != null) {
            require(
                    text.length() <= longest,
                    pointer,
                    "text.too-long",
                    "At most " + longest + " characters; these are " + text.length());
            require(
                    !PlainText.hidesBeyondLines(text),
                    pointer,
                    "text.hidden-characters",
                    "Remove control, zero-width and text-direction characters");
        }
        return this;
    }

    /** Takes text of one line that hides nothing; none is fine. */
    TextRules line(String pointer, @Nullable String text, int longest) {
        boolean lines = text != null && !PlainText.hidesBeyondLines(text) && PlainText.hides(text);
        return text(pointer, text, longest)
                .require(!lines, pointer, "text.hidden-characters", "Write it in one line, without tabs");
    }

    /** Takes whole numbers within bounds; none is fine. */
    TextRules within(String pointer, @Nullable Integer number, int least, int most) {
        return require(
                number == null || (number >= least && number <= most),
                pointer,
                "number.range",
                "A whole number from " + least + " to " + most);
    }

    TextRules require(boolean holds, String pointer, String code, String message) {
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
}
