package dev.lodestar.review.excel;

import dev.lodestar.review.input.CellValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** Which pack a workbook says it came with: in a sheet that nobody sees, and in its properties. */
final class PackMarks {

    private static final String SHEET = "_lodestar";
    private static final String PREFIX = "lodestar.";
    private static final int MOST_ROWS = 50;
    private static final int LONGEST = 100;

    private PackMarks() {}

    /** What is said of the pack, by {@code pack}, {@code language} and others. */
    static Map<String, String> read(WorkbookFile file, WorkbookParts parts, CellStyles styles)
            throws IOException, XMLStreamException {
        Map<String, String> marks = properties(file);
        String part = parts.sheets().get(SHEET);
        if (part != null) {
            RawSheet sheet = RawSheet.read(file, part, MOST_ROWS);
            Cells cells = new Cells(styles, SharedTexts.pick(file, sheet.shared()), parts.date1904());
            sheet.rows().forEach(row -> mark(row, cells, marks));
        }
        return marks;
    }

    private static void mark(RawRow row, Cells cells, Map<String, String> marks) {
        if (row.cells().size() > 1
                && cells.value(row.cells().get(0)) instanceof CellValue.Text key
                && cells.value(row.cells().get(1)) instanceof CellValue.Text value
                && value.text().length() <= LONGEST) {
            marks.put(key.text().strip(), value.text().strip());
        }
    }

    private static Map<String, String> properties(WorkbookFile file) throws IOException, XMLStreamException {
        Map<String, String> marks = new HashMap<>();
        try (Part part = Part.open(file, "docProps/custom.xml")) {
            while (part != null && part.next()) {
                if (part.begins("property")) {
                    String name = Objects.toString(part.attribute("name"), "");
                    String value = part.text().strip();
                    if (name.startsWith(PREFIX) && value.length() <= LONGEST) {
                        marks.put(name.substring(PREFIX.length()), value);
                    }
                }
            }
        }
        return marks;
    }
}
