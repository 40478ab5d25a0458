package dev.lodestar.review.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook says it consists of.
 *
 * @param sheets the parts of its sheets, by name and in order
 * @param names what its defined names refer to
 * @param date1904 whether it counts days from 1904
 */
record WorkbookParts(Map<String, String> sheets, Map<String, String> names, boolean date1904) {

    private static final int MOST_SHEETS = 200;
    private static final int MOST_NAMES = 10_000;
    private static final String FOLDER = "xl/";

    static WorkbookParts read(WorkbookFile file) throws IOException, XMLStreamException {
        checkTypes(file);
        Map<String, String> targets = targets(file);
        Map<String, String> sheets = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        boolean date1904 = false;
        try (Part part = Part.open(file, "xl/workbook.xml")) {
            if (part == null) {
                throw Refusals.notAWorkbook();
            }
            while (part.next()) {
                if (part.begins("workbookPr")) {
                    date1904 = isTrue(part.attribute("date1904"));
                } else if (part.begins("sheet") && sheets.size() < MOST_SHEETS) {
                    String target = targets.get(Objects.toString(part.relation(), ""));
                    if (target != null) {
                        sheets.put(Objects.toString(part.attribute("name"), ""), target);
                    }
                } else if (part.begins("definedName") && names.size() < MOST_NAMES) {
                    String name = Objects.toString(part.attribute("name"), "");
                    names.put(name.toUpperCase(Locale.ROOT), part.text());
                }
            }
        }
        return new WorkbookParts(sheets, names, date1904);
    }

    /** The sheets in which to look for the name, the one that it refers to first. */
    List<String> sheetsFor(String name) {
        List<String> order = new ArrayList<>(sheets.keySet());
        String reference = names.getOrDefault(name, "");
        int end = reference.lastIndexOf('!');
        if (end > 0) {
            String sheet = reference.substring(0, end);
            String bare = sheet.startsWith("'") && sheet.endsWith("'") && sheet.length() > 1
                    ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
                    : sheet.replace("$", "");
            if (order.remove(bare)) {
                order.addFirst(bare);
            }
        }
        return order;
    }

    static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static void checkTypes(WorkbookFile file) throws IOException, XMLStreamException {
        try (Part part = Part.open(file, "[Content_Types].xml")) {
            while (part != null && part.next()) {
                String type = part.begins() ? Objects.toString(part.attribute("ContentType"), "") : "";
                String lower = type.toLowerCase(Locale.ROOT);
                if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
                    throw Refusals.macros();
                }
            }
        }
    }

    private static Map<String, String> targets(WorkbookFile file) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (Part part = Part.open(file, "xl/_rels/workbook.xml.rels")) {
            while (part != null && part.next()) {
                if (part.begins("Relationship") && !"External".equals(part.attribute("TargetMode"))) {
                    String target = Objects.toString(part.attribute("Target"), "");
                    targets.put(
                            Objects.toString(part.attribute("Id"), ""),
                            target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
        return targets;
    }
}
