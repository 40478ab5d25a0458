package dev.lodestar.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a sheet is read.
 *
 * @param sheet its name
 * @param headRow of a table: the row with the heads of its columns, from 0
 * @param columns of a table: what each column holds
 * @param blocks of blocks: what begins at each row
 * @param confidence that this is right, from 0 to 1
 * @param sureness of each column or block, by its number
 */
public record SheetMapping(
        String sheet,
        Layout layout,
        int headRow,
        Map<Integer, Part> columns,
        Map<Integer, Part> blocks,
        double confidence,
        Map<Integer, Double> sureness) {

    /** How a sheet is laid out. */
    public enum Layout {
        /** Columns with heads, a row a thing; also goals, strategies and measures side by side, and bowlers. */
        TABLE,
        /** Blocks below each other, each with its heading. */
        BLOCKS,
        /** Nothing to read. */
        IGNORED
    }

    /** Keeps its own copies of the maps. */
    public SheetMapping {
        columns = java.util.Collections.unmodifiableMap(new TreeMap<>(columns));
        blocks = java.util.Collections.unmodifiableMap(new TreeMap<>(blocks));
        sureness = Map.copyOf(sureness);
    }

    static SheetMapping ignored(String sheet) {
        return new SheetMapping(sheet, Layout.IGNORED, 0, Map.of(), Map.of(), 0, Map.of());
    }

    /** The same with another use of a column. */
    public SheetMapping column(int column, Part part) {
        Map<Integer, Part> changed = new TreeMap<>(columns);
        changed.put(column, part);
        return new SheetMapping(sheet, layout, headRow, changed, blocks, confidence, sureness);
    }

    /** The same with another use of a block. */
    public SheetMapping block(int row, Part part) {
        Map<Integer, Part> changed = new TreeMap<>(blocks);
        changed.put(row, part);
        return new SheetMapping(sheet, layout, headRow, columns, changed, confidence, sureness);
    }
}
