package dev.lodestar.intake;

import java.util.List;

/**
 * A sheet as rows of cells.
 *
 * @param rows from the top, each as long as it has cells
 * @param cut true when there were more rows or columns than are looked at
 */
public record SheetGrid(String name, List<List<GridCell>> rows, boolean cut) {

    /** Keeps its own copies of the rows. */
    public SheetGrid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The cell there; empty where there is none. */
    public GridCell cell(int row, int column) {
        if (row < 0
                || row >= rows.size()
                || column < 0
                || column >= rows.get(row).size()) {
            return GridCell.EMPTY;
        }
        return rows.get(row).get(column);
    }

    /** How many rows there are. */
    public int height() {
        return rows.size();
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** How the cell is called, such as {@code B7}. */
    public static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** How the column is called, such as {@code AB}. */
    public static String letters(int column) {
        StringBuilder name = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            name.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return name.toString();
    }
}
