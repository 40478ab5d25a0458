package dev.lodestar.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of figures: each row's first cell heads the row. */
final class Sheet extends Div {

    private static final long serialVersionUID = 1L;
    private final List<Column> columns;
    private final NativeTableBody body;

    /** @param caption what the table shows, for those who do not see its surroundings */
    Sheet(String caption, Column... columns) {
        this.columns = List.of(columns);
        addClassName("ls-table-box");
        // On a narrow screen it scrolls sideways, which the keyboard must be able to do too.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.addClassName("ls-table");
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = table.getHead().addRow();
        this.columns.forEach(column -> head.add(headed(new NativeTableHeaderCell(column.title()), "col", column)));
        body = table.getBody();
        add(table);
    }

    /** Adds a row of as many cells as there are columns. */
    void row(Component... cells) {
        NativeTableRow row = body.addRow();
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            if (i == 0) {
                row.add(headed(new NativeTableHeaderCell(cells[i]), "row", column));
            } else {
                NativeTableCell cell = new NativeTableCell(cells[i]);
                cell.addClassNames(column.classes());
                row.add(cell);
            }
        }
    }

    void clear() {
        body.removeAllRows();
    }

    private static NativeTableHeaderCell headed(NativeTableHeaderCell cell, String scope, Column column) {
        cell.getElement().setAttribute("scope", scope);
        cell.addClassNames(column.classes());
        return cell;
    }

    /** Two lines in one cell. */
    static Component lines(Component first, String second) {
        Span below = new Span(second);
        below.addClassName("ls-sub");
        return second.isBlank() ? first : new Div(first, below);
    }

    /**
     * A column.
     *
     * @param title at its head
     * @param classes of its cells
     */
    record Column(String title, String... classes) {

        static Column number(String title, String... more) {
            String[] classes = new String[more.length + 1];
            classes[0] = "ls-right";
            System.arraycopy(more, 0, classes, 1, more.length);
            return new Column(title, classes);
        }
    }
}
