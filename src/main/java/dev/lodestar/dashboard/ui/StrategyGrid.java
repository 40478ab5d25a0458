package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.dashboard.Grid;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.HeatGrid;
import dev.lodestar.uikit.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strategies by weeks; a cell leads to the measure that stood worst. */
final class StrategyGrid extends Div {

    private final Reader reader;

    StrategyGrid(String caption, Grid grid, Reader reader) {
        this.reader = reader;
        add(grid.weeks().isEmpty() || grid.rows().isEmpty() ? empty() : table(caption, grid));
    }

    private Component table(String caption, Grid grid) {
        List<HeatGrid.Column> columns = grid.weeks().stream()
                .map(week -> new HeatGrid.Column(week.toString(), reader.tick(week), reader.full(week)))
                .toList();
        return new HeatGrid(
                caption,
                columns,
                grid.rows().stream().map(row -> row(row, grid.weeks())).toList());
    }

    private HeatGrid.Row row(Grid.Row row, List<Period> weeks) {
        List<HeatGrid.Cell> cells = new ArrayList<>(weeks.size());
        for (int week = 0; week < weeks.size(); week++) {
            cells.add(cell(row.name(), row.cells().get(week), weeks.get(week)));
        }
        return new HeatGrid.Row(row.key(), row.name(), row.owner(), null, cells);
    }

    private HeatGrid.Cell cell(String row, Grid.Cell cell, Period week) {
        String measure = cell.measure();
        if (measure == null) {
            String nothing = getTranslation("dashboard.grid.nothing");
            return new HeatGrid.Cell(
                    Signal.NOT_STARTED, getTranslation("dashboard.grid.cell", row, reader.full(week), nothing), null);
        }
        Signal signal = signal(cell.judgement());
        String text = getTranslation(
                "dashboard.grid.cellOf", row, reader.full(week), signal.word(reader.locale()), cell.name());
        return new HeatGrid.Cell(signal, text, Links.measure(measure));
    }

    private Component empty() {
        return new EmptyState(getTranslation("dashboard.grid.empty"), getTranslation("dashboard.grid.emptyHint"));
    }

    private static Signal signal(@Nullable Judgement judgement) {
        return switch (judgement) {
            case null -> Signal.NOT_STARTED;
            case UNKNOWN -> Signal.NO_DATA;
            case GREEN, AMBER, RED, NOT_STARTED, NO_TARGET, PAUSED -> Signal.valueOf(judgement.name());
        };
    }
}
