package dev.lodestar.review.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines: where the language allows it, within a word only where it is wider than the line. */
final class Lines {

    private static final String MORE = "...";

    private Lines() {}

    static List<String> of(String text, Face face, float width) {
        PaperFonts fonts = PaperFonts.get();
        List<String> lines = new ArrayList<>();
        for (String paragraph : fonts.drawable(text.strip()).split("\n", -1)) {
            breakInto(paragraph.strip(), face, width, lines);
        }
        return lines;
    }

    /** At most that many lines, the last one ending with an ellipsis where there is more. */
    static List<String> of(String text, Face face, float width, int most) {
        List<String> lines = of(text, face, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast();
        while (!last.isEmpty() && PaperFonts.get().width(face, last + MORE) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.strip() + MORE);
        return kept;
    }

    private static void breakInto(String paragraph, Face face, float width, List<String> lines) {
        PaperFonts fonts = PaperFonts.get();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        var line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = paragraph.substring(from, to);
            if (fonts.width(face, (line + piece).stripTrailing()) <= width) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(cut(piece, face, width, lines));
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Writes full lines of a piece that is too wide and returns what is left of it. */
    private static String cut(String piece, Face face, float width, List<String> lines) {
        PaperFonts fonts = PaperFonts.get();
        String rest = piece;
        while (fonts.width(face, rest.stripTrailing()) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.length();
            boolean word = Character.isLetter(rest.charAt(0)) && rest.charAt(0) < '\u2e80';
            String tail = word ? "-" : "";
            while (end > 1 && fonts.width(face, rest.substring(0, end) + tail) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            end = Math.max(end, rest.offsetByCodePoints(0, 1));
            lines.add(rest.substring(0, end) + tail);
            rest = rest.substring(end);
        }
        return rest;
    }
}
