package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table that scrolls sideways on a narrow screen. */
public final class LogTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    /** A table with a name for whoever cannot see it, and the words above its columns. */
    public LogTable(String caption, List<String> columns) {
        addClassName("ls-table-box");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        getElement().setAttribute("aria-label", caption);
        table.addClassName("ls-table");
        NativeTableRow head = table.getHead().addRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        add(table);
    }

    /** Adds a row, a cell for each column. */
    public void row(Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
    }
}
