package dev.lodestar.review.input;

import java.util.Map;

/**
 * A row as it was read.
 *
 * @param number in the sheet, from 1
 * @param hidden whether a filter or a person hid it
 * @param cells those of columns that are known
 */
public record ReadRow(int number, boolean hidden, Map<InputColumn, ReadCell> cells) {

    /** Keeps its own copy of the cells. */
    public ReadRow {
        cells = Map.copyOf(cells);
    }

    /** What is in the column; blank when nothing is. */
    public CellValue value(InputColumn column) {
        ReadCell cell = cells.get(column);
        return cell == null ? new CellValue.Blank() : cell.value();
    }

    /** Where the column's cell is; the row alone when there is none. */
    public String address(InputColumn column) {
        ReadCell cell = cells.get(column);
        return cell == null ? Integer.toString(number) : cell.address();
    }
}
