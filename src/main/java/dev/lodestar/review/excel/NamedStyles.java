package dev.lodestar.review.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the looks names, so that they can be chosen and changed in one place in the spreadsheet program. */
final class NamedStyles {

    private static final Pattern BASES = Pattern.compile("<cellStyleXfs[^>]*>(.*?)</cellStyleXfs>", Pattern.DOTALL);
    private static final Pattern CELLS = Pattern.compile("<cellXfs[^>]*>(.*?)</cellXfs>", Pattern.DOTALL);
    private static final Pattern ONE = Pattern.compile("<xf [^>]*?(/>|>.*?</xf>)", Pattern.DOTALL);

    private NamedStyles() {}

    /** The part of the styles with a named style for each look that has a title. */
    static String in(String xml, Styles styles) {
        Matcher bases = BASES.matcher(xml);
        Matcher cells = CELLS.matcher(xml);
        if (!bases.find() || !cells.find()) {
            return xml;
        }
        var all = ONE.matcher(cells.group(1)).results().map(one -> one.group()).toList();
        StringBuilder more = new StringBuilder(bases.group(1));
        StringBuilder names = new StringBuilder("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
        String[] own = all.toArray(String[]::new);
        int count = 1;
        for (Look look : Look.values()) {
            if (look.title != null) {
                int at = styles.of(look);
                more.append(own[at].replaceFirst(" xfId=\"\\d+\"", ""));
                own[at] = own[at].replaceFirst(" xfId=\"\\d+\"", " xfId=\"" + count + "\"");
                names.append("<cellStyle name=\"%s\" xfId=\"%d\"/>".formatted(look.title, count));
                count++;
            }
        }
        return xml.substring(0, bases.start())
                + "<cellStyleXfs count=\"" + count + "\">" + more + "</cellStyleXfs>"
                + xml.substring(bases.end(), cells.start())
                + "<cellXfs count=\"" + own.length + "\">" + String.join("", own) + "</cellXfs>"
                + "<cellStyles count=\"" + count + "\">" + names + "</cellStyles>"
                + xml.substring(cells.end()).replaceFirst("(?s)^<cellStyles.*?</cellStyles>", "");
    }
}
