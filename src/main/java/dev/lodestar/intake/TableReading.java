package dev.lodestar.intake;

import dev.lodestar.intake.SketchBuilder.GoalDraft;
import dev.lodestar.kernel.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a table: each row goes on with the strategy, goal or measure of the row above where it names no other. */
final class TableReading {

    private final SheetGrid grid;
    private final SketchBuilder builder;
    private final RowValues values;
    private final Map<Integer, Part> columns;
    private final Map<Integer, Period> periods = new TreeMap<>();
    private final int first;
    private final int last;
    private @Nullable GoalDraft goal;
    private @Nullable StrategyDraft strategy;
    private @Nullable MeasureDraft measure;

    /** @param first the first row below the heads; {@code last} is the last one that belongs to the table */
    TableReading(
            SheetGrid grid,
            Map<Integer, Part> columns,
            int headRow,
            int first,
            int last,
            SketchBuilder builder,
            ReadingContext context) {
        this.grid = grid;
        this.builder = builder;
        this.columns = columns;
        this.first = first;
        this.last = last;
        this.values = new RowValues(grid, columns, builder, context);
        columns.forEach((column, part) -> {
            if (part == Part.PERIOD) {
                PeriodHeads.period(grid.cell(headRow, column), context.year())
                        .ifPresent(period -> periods.put(column, period));
            }
        });
    }

    void read() {
        for (int row = first; row <= last; row++) {
            row(row);
        }
        servedByMergedGoals();
    }

    private void row(int row) {
        values.text(row, Part.OBJECTIVE).ifPresent(builder::objective);
        List<String> goals = values.items(row, Part.GOAL);
        List<String> strategies = values.items(row, Part.STRATEGY);
        List<String> measures = values.items(row, Part.MEASURE);
        List<String> actions = values.items(row, Part.ACTION);
        boolean second = measures.isEmpty() && isActualOfPair(row);
        for (String name : goals) {
            goal = builder.goal(name);
        }
        for (String name : strategies) {
            strategy = builder.strategy(name);
            serves(row, strategy);
        }
        if (!strategies.isEmpty() || (!goals.isEmpty() && strategy == null)) {
            measure = null;
        }
        for (String name : measures) {
            measure = builder.measure(name, grid.name(), values.address(row, Part.MEASURE));
            place(measure, !goals.isEmpty());
        }
        if (measures.isEmpty() && strategies.isEmpty() && actions.isEmpty() && goals.size() == 1) {
            goalsOwnNumber(row);
        }
        MeasureDraft said = measures.isEmpty() ? null : measure;
        actions.forEach(name -> action(row, name, said != null));
        if (said != null) {
            values.measure(row, said);
        }
        owners(row, goals, strategies, measures, actions);
        MeasureDraft counted = said != null || second || hasNumbers(row) ? measure : null;
        if (counted != null) {
            numbers(row, counted, second);
        }
    }

    private void place(MeasureDraft found, boolean besideGoal) {
        if (strategy != null) {
            strategy.measures.add(found);
            found.placed = true;
        } else if (goal != null && (besideGoal || goal.measure == null)) {
            goal.measure = found;
            found.placed = true;
        }
    }

    /** A row with a goal and a target alone: the goal is its own measure. */
    private void goalsOwnNumber(int row) {
        GoalDraft own = goal;
        if (own != null && own.measure == null && (values.any(row, Part.TARGET) || hasNumbers(row))) {
            MeasureDraft carried = builder.measure(own.name, grid.name(), values.address(row, Part.GOAL));
            carried.placed = true;
            own.measure = carried;
            measure = carried;
            values.measure(row, carried);
        }
    }

    private void action(int row, String name, boolean besideMeasure) {
        StrategyDraft home = strategy;
        if (home == null) {
            builder.problem(grid.name(), values.address(row, Part.ACTION), "action.unplaced", name);
            return;
        }
        home.actions.add(values.action(row, name, besideMeasure));
    }

    private void owners(
            int row, List<String> goals, List<String> strategies, List<String> measures, List<String> actions) {
        String owner = values.text(row, Part.OWNER).orElse("");
        if (owner.isEmpty()) {
            return;
        }
        GoalDraft ownGoal = goal;
        StrategyDraft ownStrategy = strategy;
        boolean alone = measures.isEmpty() && actions.isEmpty();
        if (ownStrategy != null && !strategies.isEmpty() && ownStrategy.owner.isEmpty()) {
            ownStrategy.owner = owner;
        } else if (ownGoal != null && !goals.isEmpty() && ownGoal.owner.isEmpty() && (alone || ownStrategy == null)) {
            ownGoal.owner = owner;
        }
    }

    private void serves(int row, StrategyDraft served) {
        values.text(row, Part.SERVES).ifPresent(text -> {
            TreeSet<Integer> goals = new TreeSet<>();
            if (!text.equals("-") && !text.equals("\u2013")) {
                for (String one : text.split("[,;\u3001\uff0c\uff1b\n]")) {
                    goalNamed(one.strip())
                            .ifPresentOrElse(
                                    goals::add,
                                    () -> builder.problem(
                                            grid.name(),
                                            values.address(row, Part.SERVES),
                                            "goal.unknown",
                                            one.strip()));
                }
            }
            served.serves = goals;
        });
        values.text(row, Part.ENABLING).ifPresent(text -> served.enabling = RowValues.isYes(text));
    }

    private Optional<Integer> goalNamed(String text) {
        String number = text.replaceAll("^[gG\\s]+", "");
        if (number.matches("\\d{1,2}")) {
            int index = Integer.parseInt(number) - 1;
            return index >= 0 && index < builder.goals().size() ? Optional.of(index) : Optional.empty();
        }
        String wanted = HeaderWords.plain(text);
        return builder.goals().stream()
                .filter(known -> HeaderWords.plain(known.name).equals(wanted))
                .map(known -> known.index)
                .findFirst();
    }

    private boolean hasNumbers(int row) {
        return periods.keySet().stream()
                .anyMatch(column -> !grid.cell(row, column).isEmpty());
    }

    /** The row below a plan, where no column says which is which. */
    private boolean isActualOfPair(int row) {
        return measure != null && values.mark(row).isEmpty() && hasNumbers(row);
    }

    private void numbers(int row, MeasureDraft counted, boolean second) {
        boolean pair = row < last
                && values.items(row + 1, Part.MEASURE).isEmpty()
                && values.items(row + 1, Part.GOAL).isEmpty()
                && hasNumbers(row + 1);
        boolean planned =
                values.mark(row).orElse(!second && pair && values.mark(row + 1).isEmpty());
        periods.forEach((column, period) -> {
            GridCell cell = grid.cell(row, column);
            if (!cell.isEmpty()) {
                values.number(row, column).ifPresent(read -> {
                    counted.number(planned, period, read.value());
                    if (read.percent() && counted.unit.isEmpty()) {
                        counted.unit = "%";
                    }
                });
            }
        });
    }

    /** Where goals span the strategies beside them, a strategy serves those that it stands beside. */
    private void servedByMergedGoals() {
        int goals = values.column(Part.GOAL);
        int strategies = values.column(Part.STRATEGY);
        boolean spans = goals >= 0
                && strategies >= 0
                && java.util.stream.IntStream.rangeClosed(first, last)
                        .anyMatch(row -> grid.cell(row, goals).continued()
                                && grid.cell(row, strategies).isOwn());
        if (!spans || columns.containsValue(Part.SERVES)) {
            return;
        }
        StrategyDraft at = null;
        for (int row = first; row <= last; row++) {
            if (grid.cell(row, strategies).isOwn()) {
                at = builder.strategy(grid.cell(row, strategies).text());
            }
            if (at != null && !grid.cell(row, goals).isEmpty()) {
                if (at.serves == null) {
                    at.serves = new TreeSet<>();
                }
                at.serves.add(builder.goal(grid.cell(row, goals).text()).index);
            }
        }
    }
}
