package dev.lodestar.intake;

import dev.lodestar.intake.HeaderWords.Meaning;
import dev.lodestar.intake.SheetMapping.Layout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Guesses how a sheet is laid out; whatever it guesses can be changed. */
final class Recogniser {

    private static final int DEEPEST_HEAD = 60;
    private static final int FEWEST_PERIODS = 3;

    private Recogniser() {}

    /** What the sheet most likely is. */
    static SheetMapping of(SheetGrid grid, int year) {
        SheetMapping blocks = blocks(grid);
        int best = -1;
        double score = 0;
        for (int row = 0; row < Math.min(DEEPEST_HEAD, grid.height()); row++) {
            double here = score(table(grid, row, year));
            if (here > score) {
                best = row;
                score = here;
            }
        }
        long kinds = blocks.blocks().values().stream().distinct().count();
        if (kinds >= 2 && (best < 0 || kinds >= cores(table(grid, best, year)))) {
            return blocks;
        }
        return best < 0 ? SheetMapping.ignored(grid.name()) : table(grid, best, year);
    }

    /** The sheet as a table whose heads are in that row. */
    static SheetMapping table(SheetGrid grid, int row, int year) {
        Map<Integer, Part> columns = new TreeMap<>();
        Map<Integer, Double> sure = new HashMap<>();
        for (int column = 0; column < grid.width(); column++) {
            GridCell cell = grid.cell(row, column);
            Optional<Meaning> meaning = cell.isOwn() ? HeaderWords.meaning(cell.text()) : Optional.empty();
            boolean period = cell.isOwn()
                    && meaning.filter(found -> found.confidence() == 1).isEmpty()
                    && PeriodHeads.period(cell, year).isPresent();
            if (period) {
                columns.put(column, Part.PERIOD);
                sure.put(column, 1.0);
            } else if (meaning.isPresent()
                    && !columns.containsValue(meaning.get().part())) {
                columns.put(column, meaning.get().part());
                sure.put(column, meaning.get().confidence());
            } else if (isMarker(grid, row, column)) {
                columns.put(column, Part.PLAN_OR_ACTUAL);
                sure.put(column, 1.0);
            } else {
                columns.put(column, Part.IGNORED);
                sure.put(column, cell.isEmpty() ? 1.0 : 0.4);
            }
        }
        if (periods(columns) < FEWEST_PERIODS) {
            columns.replaceAll((column, part) -> part == Part.PERIOD ? Part.IGNORED : part);
        }
        return new SheetMapping(grid.name(), Layout.TABLE, row, columns, Map.of(), confidence(columns, sure), sure);
    }

    /** The sheet as blocks, each from a heading to the next. */
    static SheetMapping blocks(SheetGrid grid) {
        Map<Integer, Part> blocks = new TreeMap<>();
        Map<Integer, Double> sure = new HashMap<>();
        double sum = 0;
        for (int row = 0; row < grid.height(); row++) {
            Optional<Meaning> heading = heading(grid, row);
            if (heading.isPresent()) {
                blocks.put(row, heading.get().part());
                sure.put(row, heading.get().confidence());
                sum += heading.get().confidence();
            }
        }
        double confidence = blocks.isEmpty() ? 0 : sum / blocks.size() * (blocks.size() > 2 ? 1 : 0.8);
        return new SheetMapping(grid.name(), Layout.BLOCKS, 0, Map.of(), blocks, confidence, sure);
    }

    /** A heading stands first in its row, and no other heading beside it. */
    private static Optional<Meaning> heading(SheetGrid grid, int row) {
        int first = 0;
        while (first < grid.width() && grid.cell(row, first).isEmpty()) {
            first++;
        }
        GridCell cell = grid.cell(row, first);
        Optional<Meaning> meaning = cell.isOwn()
                ? HeaderWords.meaning(cell.text()).filter(found -> found.part().isCore())
                : Optional.empty();
        if (meaning.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = meaning.get().confidence() == 1;
        for (int column = first + 1; column < grid.width(); column++) {
            GridCell other = grid.cell(row, column);
            boolean core = HeaderWords.meaning(other.text())
                    .filter(found -> found.part().isCore() && found.confidence() == 1)
                    .isPresent();
            // What only resembles a heading has to stand alone.
            if (other.isOwn() && (core || !exact)) {
                return Optional.empty();
            }
        }
        return meaning;
    }

    private static boolean isMarker(SheetGrid grid, int head, int column) {
        int marks = 0;
        int others = 0;
        for (int row = head + 1; row < grid.height(); row++) {
            GridCell cell = grid.cell(row, column);
            if (!cell.isEmpty()) {
                if (HeaderWords.isPlan(cell.text()).isPresent()) {
                    marks++;
                } else {
                    others++;
                }
            }
        }
        return marks >= 2 && marks > others;
    }

    private static double score(SheetMapping table) {
        Set<Part> parts = new HashSet<>(table.columns().values());
        parts.remove(Part.IGNORED);
        long periods = periods(table.columns());
        boolean core = parts.stream().anyMatch(Part::isCore);
        if (!core || parts.size() < 2) {
            return 0;
        }
        return table.columns().entrySet().stream()
                        .filter(entry -> entry.getValue() != Part.IGNORED && entry.getValue() != Part.PERIOD)
                        .mapToDouble(entry -> table.sureness().getOrDefault(entry.getKey(), 0.0))
                        .sum()
                + (periods > 0 ? 2 : 0);
    }

    private static long cores(SheetMapping table) {
        return table.columns().values().stream().filter(Part::isCore).distinct().count();
    }

    private static long periods(Map<Integer, Part> columns) {
        return columns.values().stream().filter(part -> part == Part.PERIOD).count();
    }

    private static double confidence(Map<Integer, Part> columns, Map<Integer, Double> sure) {
        double sum = 0;
        int used = 0;
        for (Map.Entry<Integer, Part> column : columns.entrySet()) {
            if (column.getValue() != Part.IGNORED) {
                sum += sure.getOrDefault(column.getKey(), 0.0);
                used++;
            }
        }
        return used == 0 ? 0 : sum / used * Math.min(1, 0.55 + used * 0.15);
    }
}
