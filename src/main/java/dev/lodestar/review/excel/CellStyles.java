package dev.lodestar.review.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** How cells show their numbers, by the number of their style. */
final class CellStyles {

    private static final int MOST = 100_000;

    private final List<Shown> shown;

    private CellStyles(List<Shown> shown) {
        this.shown = shown;
    }

    /** How a number is meant. */
    enum Shown {
        NUMBER,
        PERCENT,
        DAY
    }

    static CellStyles read(WorkbookFile file) throws IOException, XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Shown> shown = new ArrayList<>();
        boolean inCells = false;
        try (Part part = Part.open(file, "xl/styles.xml")) {
            while (part != null && part.next()) {
                if (part.begins("numFmt")) {
                    formats.put(number(part.attribute("numFmtId")), Objects.toString(part.attribute("formatCode"), ""));
                } else if (part.begins("cellXfs")) {
                    inCells = true;
                } else if (part.ends("cellXfs")) {
                    inCells = false;
                } else if (inCells && part.begins("xf") && shown.size() < MOST) {
                    shown.add(shown(number(part.attribute("numFmtId")), formats));
                }
            }
        }
        return new CellStyles(shown);
    }

    Shown of(int style) {
        return style < 0 || style >= shown.size() ? Shown.NUMBER : shown.get(style);
    }

    private static Shown shown(int id, Map<Integer, String> formats) {
        String builtin = id >= 0 && id <= Short.MAX_VALUE ? BuiltinFormats.getBuiltinFormat(id) : null;
        String format = formats.getOrDefault(id, Objects.toString(builtin, ""));
        if (format.length() > 255) {
            return Shown.NUMBER;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.", "");
        if (bare.contains("%")) {
            return Shown.PERCENT;
        }
        return DateUtil.isADateFormat(id, format) ? Shown.DAY : Shown.NUMBER;
    }

    static int number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
