package dev.lodestar.plan.document;

/** What text people may write: anything that can be seen. */
public final class PlainText {

    private PlainText() {}

    /** True when it has something else than blanks. */
    public static boolean filled(String text) {
        return text.codePoints().anyMatch(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point));
    }

    /** True when it hides control, zero-width, direction or broken characters, with which one name can pose as another. */
    public static boolean hides(String text) {
        return text.codePoints().anyMatch(PlainText::hidden);
    }

    /** The same for text of several lines. */
    public static boolean hidesBeyondLines(String text) {
        return text.codePoints().anyMatch(point -> point != '\n' && point != '\r' && point != '\t' && hidden(point));
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
