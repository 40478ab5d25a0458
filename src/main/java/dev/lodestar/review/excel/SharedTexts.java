package dev.lodestar.review.excel;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts that cells refer to by number. Only those that are asked for are kept, however many a workbook has. */
final class SharedTexts {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {}

    static Map<Integer, String> pick(WorkbookFile file, Set<Integer> wanted) throws IOException, XMLStreamException {
        Map<Integer, String> picked = new HashMap<>();
        if (wanted.isEmpty()) {
            return picked;
        }
        try (Part part = Part.open(file, "xl/sharedStrings.xml")) {
            int index = 0;
            while (part != null && part.next() && picked.size() < wanted.size()) {
                if (part.begins("si")) {
                    String text = runs(part, "si");
                    if (wanted.contains(index)) {
                        picked.put(index, text);
                    }
                    index++;
                }
            }
        }
        return picked;
    }

    /** The text of an element that holds runs of text, without how it is pronounced. */
    static String runs(Part part, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (part.next() && !part.ends(element)) {
            if (part.begins("rPh")) {
                spoken = true;
            } else if (part.ends("rPh")) {
                spoken = false;
            } else if (part.begins("t") && !spoken && text.length() < Part.LONGEST_TEXT) {
                text.append(part.text());
            } else if (part.begins("t")) {
                part.text();
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escapes = ESCAPED.matcher(text);
        return escapes.replaceAll(
                escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
