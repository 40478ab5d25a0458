package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PromiseDirection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a version is to do: which measures, which way, by when. At least one row. */
final class PublishPromises extends Div {

    /** Where errors about them point to, before the number of the row. */
    static final String POINTER = "/expectedImpact/promises";

    private static final long serialVersionUID = 1L;

    private final transient PlanEditWords words;
    private final transient Map<String, String> measures;
    private final NativeTableBody body = new NativeTableBody();
    private final Span error = Piece.text("", "ls-field__error");
    private final List<Row> rows = new ArrayList<>();

    /** @param measures that can be promised, names by key */
    PublishPromises(PlanEditWords words, Map<String, String> measures) {
        this.words = words;
        this.measures = measures;
        addClassName("pe-promises");
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("measure", "direction", "by")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say("plan.publish.promise." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        head.add(new NativeTableCell());
        table.getElement().setAttribute("aria-label", words.say("plan.publish.promises"));
        table.add(new com.vaadin.flow.component.html.NativeTableHeader(head), body);
        NativeButton more = new NativeButton("+ " + words.say("plan.publish.promise.add"), click -> add());
        more.addClassName("pe-addbutton");
        error.getElement().setAttribute("role", "alert");
        add(table, more, error);
        add();
    }

    /** The promises that are filled in whole; says what is missing in the others and answers null then. */
    @org.jspecify.annotations.Nullable
    List<Promise> read() {
        rows.forEach(row -> row.mark(false));
        List<Promise> promises = new ArrayList<>();
        boolean whole = true;
        for (Row row : rows) {
            if (row.blank() && rows.size() > 1) {
                continue;
            }
            Promise promise = row.promise();
            row.mark(promise == null);
            whole = whole && promise != null;
            if (promise != null) {
                promises.add(promise);
            }
        }
        error.setText(whole && !promises.isEmpty() ? "" : words.say("plan.publish.promise.missing"));
        return whole && !promises.isEmpty() ? promises : null;
    }

    /** Says what the server found wrong with them. */
    void refused(FieldError wrong) {
        error.setText(words.rule(wrong.code(), wrong.message()));
        String[] parts = wrong.pointer().substring(POINTER.length()).split("/", -1);
        if (parts.length > 1 && parts[1].matches("\\d{1,2}") && Integer.parseInt(parts[1]) < rows.size()) {
            rows.get(Integer.parseInt(parts[1])).mark(true);
        }
    }

    private void add() {
        Row row = new Row();
        rows.add(row);
        body.add(row);
    }

    private final class Row extends NativeTableRow {

        private static final long serialVersionUID = 1L;

        private final Element measure = select("measure");
        private final Element direction = select("direction");
        private final Element by = new Element("input");

        Row() {
            option(measure, "", "–");
            measures.forEach((key, name) -> option(measure, key, name));
            for (PromiseDirection each : PromiseDirection.values()) {
                String name = each.name().toLowerCase(Locale.ROOT);
                option(direction, each.name(), words.say("plan.publish.direction." + name));
            }
            direction.setProperty("value", PromiseDirection.UP.name());
            by.setAttribute("type", "date").setAttribute("aria-label", words.say("plan.publish.promise.by"));
            for (Element control : List.of(measure, direction, by)) {
                control.addPropertyChangeListener("value", "change", change -> mark(false));
                NativeTableCell cell = new NativeTableCell();
                cell.getElement().appendChild(control);
                add(cell);
            }
            NativeButton away = new NativeButton("×", click -> remove());
            away.addClassName("pe-away");
            away.getElement().setAttribute("aria-label", words.say("plan.publish.promise.remove"));
            add(new NativeTableCell(away));
        }

        boolean blank() {
            return measure.getProperty("value", "").isEmpty()
                    && by.getProperty("value", "").isEmpty();
        }

        @org.jspecify.annotations.Nullable
        Promise promise() {
            String key = measure.getProperty("value", "");
            try {
                return key.isEmpty()
                        ? null
                        : new Promise(
                                key,
                                PromiseDirection.valueOf(direction.getProperty("value", "")),
                                LocalDate.parse(by.getProperty("value", "")));
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }

        void mark(boolean wrong) {
            measure.setAttribute(
                    "aria-invalid",
                    Boolean.toString(wrong && measure.getProperty("value", "").isEmpty()));
            by.setAttribute(
                    "aria-invalid",
                    Boolean.toString(wrong && !measure.getProperty("value", "").isEmpty()));
        }

        private void remove() {
            rows.remove(this);
            body.remove(this);
            if (rows.isEmpty()) {
                PublishPromises.this.add();
            }
        }

        private Element select(String column) {
            return new Element("select").setAttribute("aria-label", words.say("plan.publish.promise." + column));
        }

        private static void option(Element select, String value, String text) {
            Element option = new Element("option");
            option.setAttribute("value", value);
            option.setText(text);
            select.appendChild(option);
        }
    }
}
