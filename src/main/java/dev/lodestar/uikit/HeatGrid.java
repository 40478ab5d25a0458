package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows by periods, a shape and a colour a cell; shows as many of the latest periods as the width allows. */
@Tag("ls-heat-grid")
@JsModule("./components/ls-heat-grid.ts")
public final class HeatGrid extends Component implements HasSize {

    /** @param caption what the table shows, for those who do not see it */
    public HeatGrid(String caption, List<Column> columns, List<Row> rows) {
        show(caption, columns, rows);
    }

    /**
     * Replaces what is shown.
     *
     * @throws IllegalArgumentException if a row has not a cell a column
     */
    public void show(String caption, List<Column> columns, List<Row> rows) {
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Row " + row.key() + " has " + row.cells().size() + " cells for " + columns.size());
            }
        }
        getElement().setPropertyBean("data", new Wire(caption, columns, rows));
    }

    /** Told when a cell is clicked, or opened by Enter. */
    public Registration addCellOpenListener(ComponentEventListener<CellOpen> listener) {
        return addListener(CellOpen.class, listener);
    }

    /**
     * A period.
     *
     * @param label the few characters at the head, such as {@code 46}
     * @param title the period in full, such as {@code W46 2026}
     */
    public record Column(String key, String label, String title) {}

    /** A row; its title links to {@code href} if there is one. Cells are as many and in the same order as the columns. */
    public record Row(
            String key,
            String title,
            @Nullable String subtitle,
            @Nullable String href,
            List<Cell> cells) {}

    /**
     * One period of a row; a link to {@code href} if there is one.
     *
     * @param text row, period, status word and numbers in a few words: the tooltip and the accessible name
     */
    public record Cell(Signal signal, String text, @Nullable String href) {}

    /** A cell was opened. */
    @DomEvent("cell-open")
    public static final class CellOpen extends ComponentEvent<HeatGrid> {
        private final String row;
        private final String period;

        public CellOpen(
                HeatGrid source,
                boolean fromClient,
                @EventData("event.detail.row") String row,
                @EventData("event.detail.period") String period) {
            super(source, fromClient);
            this.row = row;
            this.period = period;
        }

        /** The key of the row. */
        public String row() {
            return row;
        }

        /** The key of the column. */
        public String period() {
            return period;
        }
    }

    private record Wire(String caption, List<Column> columns, List<Row> rows) {}
}
