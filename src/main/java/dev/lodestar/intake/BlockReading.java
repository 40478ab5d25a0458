package dev.lodestar.intake;

import dev.lodestar.intake.HeaderWords.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads blocks below each other: each is a table if it has heads of its own, else a list. */
final class BlockReading {

    private static final Pattern NUMBERED = Pattern.compile("[sS]?(\\d{1,2})(?:[.)、:]\\d*)?\\s+(.*)", Pattern.DOTALL);

    private final SheetGrid grid;
    private final Map<Integer, Part> blocks;
    private final SketchBuilder builder;
    private final ReadingContext context;

    BlockReading(SheetGrid grid, Map<Integer, Part> blocks, SketchBuilder builder, ReadingContext context) {
        this.grid = grid;
        this.blocks = blocks;
        this.builder = builder;
        this.context = context;
    }

    void read() {
        List<Integer> starts = List.copyOf(new TreeMap<>(blocks).keySet());
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) - 1 : grid.height() - 1;
            Part part = blocks.getOrDefault(from, Part.IGNORED);
            if (part.isCore()) {
                block(part, from, to);
            }
        }
    }

    private void block(Part part, int from, int to) {
        int head = firstFilled(from);
        for (int row = from; row <= Math.min(from + 1, to) && part != Part.OBJECTIVE; row++) {
            Map<Integer, Part> columns = heads(part, row, row == from ? head : -1);
            if (columns.size() > 1) {
                new TableReading(grid, columns, row, row + 1, to, builder, context).read();
                return;
            }
        }
        for (int row = from; row <= to; row++) {
            item(part, row, row == from ? head + 1 : 0);
        }
    }

    /** The heads of a block's own columns; the things themselves are in the column of its heading, or the first. */
    private Map<Integer, Part> heads(Part part, int row, int heading) {
        Map<Integer, Part> columns = new TreeMap<>();
        int things = heading;
        for (int column = 0; column < grid.width(); column++) {
            GridCell cell = grid.cell(row, column);
            if (!cell.isOwn() || column == heading) {
                continue;
            }
            Optional<Meaning> meaning = HeaderWords.meaning(cell.text()).filter(found -> found.confidence() == 1);
            if (meaning.isPresent() && !columns.containsValue(meaning.get().part())) {
                columns.put(column, meaning.get().part());
            } else if (PeriodHeads.period(cell, context.year()).isPresent()) {
                columns.put(column, Part.PERIOD);
            } else if (things < 0) {
                things = column;
            }
        }
        if (columns.values().stream().noneMatch(found -> found == part)) {
            columns.put(Math.max(0, things), part);
        }
        return columns;
    }

    private void item(Part part, int row, int from) {
        for (int column = from; column < grid.width(); column++) {
            GridCell cell = grid.cell(row, column);
            if (cell.isOwn()) {
                if (part == Part.OBJECTIVE) {
                    builder.objective(cell.text());
                } else {
                    RowValues.split(cell.text()).forEach(text -> add(part, text, row, cell));
                }
                return;
            }
        }
    }

    private void add(Part part, String text, int row, GridCell cell) {
        String address = SheetGrid.address(row, grid.rows().get(row).indexOf(cell));
        switch (part) {
            case GOAL -> builder.goal(text);
            case STRATEGY -> builder.strategy(text);
            case MEASURE -> {
                MeasureDraft measure = builder.measure(text, grid.name(), address);
                home(text).ifPresent(strategy -> {
                    strategy.measures.add(measure);
                    measure.placed = true;
                });
            }
            case ACTION ->
                home(text)
                        .or(() -> builder.strategies().stream().findFirst())
                        .ifPresentOrElse(
                                strategy -> strategy.actions.add(new PlanSketch.ActionSketch(text, "", null, null, 0)),
                                () -> builder.problem(grid.name(), address, "action.unplaced", text));
            default -> {}
        }
    }

    /** The strategy whose number the text begins with, such as {@code 2.1} or {@code S2}; the only one there is. */
    private Optional<StrategyDraft> home(String text) {
        List<StrategyDraft> strategies = builder.strategies();
        if (strategies.size() == 1) {
            return Optional.of(strategies.getFirst());
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(1));
            if (number >= 1 && number <= strategies.size()) {
                return Optional.of(strategies.get(number - 1));
            }
        }
        return Optional.empty();
    }

    private int firstFilled(int row) {
        int column = 0;
        while (column < grid.width() && grid.cell(row, column).isEmpty()) {
            column++;
        }
        return column;
    }
}
