package dev.lodestar.review.excel;

import dev.lodestar.review.input.CellValue;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.ReadCell;
import dev.lodestar.review.input.ReadRow;
import dev.lodestar.review.input.Remark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The columns and rows of the sheet that is filled in.
 *
 * @param codesRow the number of the hidden row that names the columns
 * @param columns where each of them is, from 0
 */
record FilledSheet(String name, int codesRow, Map<InputColumn, Integer> columns) {

    /** In how many rows from the top the codes are looked for. */
    static final int TOP = 20;

    private static final int FEWEST_CODES = 5;
    private static final Pattern ID = Pattern.compile("(value|comment|action|task|target):.*");

    /** The sheet, if one of its first rows names columns; the row that names the most is taken. */
    static @Nullable FilledSheet find(String name, RawSheet top, Cells cells) {
        FilledSheet best = null;
        for (RawRow row : top.rows()) {
            Map<InputColumn, Integer> columns = columns(name, row, cells);
            if (columns.size() >= FEWEST_CODES
                    && (best == null || columns.size() > best.columns().size())) {
                best = new FilledSheet(name, row.number(), columns);
            }
        }
        return best;
    }

    List<ReadRow> rows(RawSheet sheet, Cells cells) {
        Map<Integer, InputColumn> byPlace = new HashMap<>();
        columns.forEach((column, place) -> byPlace.put(place, column));
        List<ReadRow> rows = new ArrayList<>();
        for (RawRow row : sheet.rows()) {
            if (row.number() <= codesRow) {
                continue;
            }
            Map<InputColumn, ReadCell> read = new EnumMap<>(InputColumn.class);
            for (RawCell cell : row.cells()) {
                InputColumn column = byPlace.get(cell.column());
                if (column != null) {
                    read.put(column, new ReadCell(address(row.number(), cell.column()), cells.value(cell)));
                }
            }
            if (!read.isEmpty() && !isHeader(row.number(), read)) {
                rows.add(new ReadRow(row.number(), row.hidden(), read));
            }
        }
        return merged(rows, sheet.merged());
    }

    /** The row below the codes is for people, unless they deleted it and the first row moved up. */
    private boolean isHeader(int number, Map<InputColumn, ReadCell> row) {
        ReadCell id = row.get(InputColumn.ID);
        boolean isRow = id != null
                && id.value() instanceof CellValue.Text text
                && ID.matcher(text.text()).matches();
        return number == codesRow + 1 && !isRow;
    }

    /** Cells that were made one say of none of their rows what they mean. */
    private List<ReadRow> merged(List<ReadRow> rows, List<CellRangeAddress> areas) {
        if (areas.isEmpty()) {
            return rows;
        }
        List<ReadRow> all = new ArrayList<>();
        for (ReadRow row : rows) {
            Map<InputColumn, ReadCell> cells = new EnumMap<>(InputColumn.class);
            cells.putAll(row.cells());
            for (CellRangeAddress area : areas) {
                if (area.getFirstRow() < row.number() && row.number() <= area.getLastRow() + 1) {
                    breakUp(area, cells);
                }
            }
            all.add(new ReadRow(row.number(), row.hidden(), cells));
        }
        return all;
    }

    private void breakUp(CellRangeAddress area, Map<InputColumn, ReadCell> cells) {
        columns.forEach((column, place) -> {
            boolean inside = area.getFirstColumn() <= place && place <= area.getLastColumn();
            if (inside && area.getNumberOfCells() > 1 && (column.editable() || column == InputColumn.ID)) {
                Remark why = Remark.of(
                        "MERGED", "The cells %s are merged; unmerge them and fill in each", area.formatAsString());
                cells.put(column, new ReadCell(area.formatAsString(), new CellValue.Broken(why)));
            }
        });
    }

    private static Map<InputColumn, Integer> columns(String sheet, RawRow row, Cells cells) {
        Map<InputColumn, Integer> columns = new EnumMap<>(InputColumn.class);
        for (RawCell cell : row.cells()) {
            if (cells.value(cell) instanceof CellValue.Text text) {
                InputColumn column = InputColumn.of(text.text().strip()).orElse(null);
                if (column != null
                        && columns.putIfAbsent(column, cell.column()) != null
                        && columns.size() >= FEWEST_CODES) {
                    throw Refusals.duplicateColumn(sheet, address(row.number(), cell.column()), column.code());
                }
            }
        }
        return columns;
    }

    private static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + row;
    }
}
