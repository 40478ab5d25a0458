package dev.lodestar.review.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * The cells of a sheet that hold something, within bounds.
 *
 * @param merged areas of cells that were made one
 */
record RawSheet(List<RawRow> rows, List<CellRangeAddress> merged) {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 100;

    private static final int MOST_MERGED = 20_000;
    private static final int LONGEST_REFERENCE = 30;

    /**
     * Reads a sheet.
     *
     * @param most after how many rows of the sheet to stop
     */
    static RawSheet read(WorkbookFile file, String part, int most) throws IOException, XMLStreamException {
        try (Part sheet = Part.open(file, part)) {
            return sheet == null ? new RawSheet(List.of(), List.of()) : new Reading(sheet, most).read();
        }
    }

    /** The numbers of the shared texts that its cells refer to. */
    Set<Integer> shared() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(RawCell::shared)
                .filter(index -> index >= 0)
                .collect(Collectors.toSet());
    }

    /** One pass over the sheet. */
    private static final class Reading {

        private final Part part;
        private final int most;
        private final List<RawRow> rows = new ArrayList<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private int row;

        private Reading(Part part, int most) {
            this.part = part;
            this.most = most;
        }

        private RawSheet read() throws XMLStreamException {
            while (part.next() && row <= most) {
                if (part.begins("row")) {
                    row();
                } else if (part.begins("mergeCell")) {
                    merged();
                }
            }
            return new RawSheet(rows, merged);
        }

        private void row() throws XMLStreamException {
            int number = CellStyles.number(part.attribute("r"));
            row = number > 0 ? number : row + 1;
            boolean hidden = WorkbookParts.isTrue(part.attribute("hidden"));
            List<RawCell> cells = new ArrayList<>();
            int column = -1;
            while (part.next() && !part.ends("row")) {
                if (part.begins("c")) {
                    column = column(column + 1);
                    RawCell cell = cell(column);
                    if (!cell.isBlank() && column < MOST_COLUMNS) {
                        cells.add(cell);
                    }
                }
            }
            if (!cells.isEmpty() && row <= most) {
                rows.add(new RawRow(row, hidden, cells));
            }
            if (rows.size() > MOST_ROWS) {
                throw Refusals.tooManyRows(MOST_ROWS);
            }
        }

        private int column(int next) {
            String reference = part.attribute("r");
            if (reference == null || reference.length() > LONGEST_REFERENCE) {
                return next;
            }
            int letters = 0;
            while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
                letters++;
            }
            return letters == 0 || letters > 3
                    ? next
                    : CellReference.convertColStringToIndex(reference.substring(0, letters));
        }

        private RawCell cell(int column) throws XMLStreamException {
            String type = Objects.toString(part.attribute("t"), "n");
            int style = CellStyles.number(part.attribute("s"));
            String value = null;
            String formula = null;
            while (part.next() && !part.ends("c")) {
                if (part.begins("v")) {
                    value = part.text();
                } else if (part.begins("f")) {
                    formula = part.text();
                } else if (part.begins("is")) {
                    value = SharedTexts.runs(part, "is");
                }
            }
            return new RawCell(column, type, style, value, formula);
        }

        private void merged() {
            String area = part.attribute("ref");
            if (area != null && area.length() <= LONGEST_REFERENCE && merged.size() < MOST_MERGED) {
                merged.add(CellRangeAddress.valueOf(area));
            }
        }
    }
}
