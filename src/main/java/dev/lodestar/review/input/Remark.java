package dev.lodestar.review.input;

import java.util.List;

/**
 * Something to say about what was read.
 *
 * @param code stable, for programs and translations
 * @param message in English, with the way out if something is wrong
 * @param values what the text names, in order
 */
public record Remark(String code, String message, List<String> values) {

    /** Keeps its own copy of the values. */
    public Remark {
        values = List.copyOf(values);
    }

    /** A remark whose message names the values. */
    public static Remark of(String code, String message, Object... values) {
        List<String> texts =
                java.util.Arrays.stream(values).map(String::valueOf).toList();
        return new Remark(code, message.formatted(values), texts);
    }
}
