package dev.lodestar.plan.document;

import java.util.BitSet;
import java.util.stream.IntStream;

/** What text people may write: anything that can be seen. */
public final class PlainText {

    private static final int BRAILLE_BLANK = 0x2800;

    /** Letters and marks that show nothing, though their kind is shown otherwise: fillers, joiners, selectors of variants. */
    private static final BitSet UNSEEN = unseen();

    private PlainText() {}

    /** True when it has something else than blanks. */
    public static boolean filled(String text) {
        return text.codePoints().anyMatch(point -> !blank(point));
    }

    /** True when it hides control, zero-width, direction or broken characters, with which one name can pose as another. */
    public static boolean hides(String text) {
        return text.codePoints().anyMatch(PlainText::hidden);
    }

    /** The same for text of several lines. */
    public static boolean hidesBeyondLines(String text) {
        return text.codePoints().anyMatch(point -> point != '\n' && point != '\r' && point != '\t' && hidden(point));
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || UNSEEN.get(point)
                || point == BRAILLE_BLANK;
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> UNSEEN.get(point);
        };
    }

    private static BitSet unseen() {
        BitSet unseen = new BitSet();
        int[] points = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0};
        IntStream.of(points).forEach(unseen::set);
        unseen.set(0xE0100, 0xE01F0);
        return unseen;
    }
}
