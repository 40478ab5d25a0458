package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.StatusBadge;
import java.math.BigDecimal;
import java.util.List;

/** Every period of the streak, by which numbers, limits, definition and revision it was judged. */
final class EvidenceCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final String RIGHT = "ls-right";
    private static final String NARROW = "ls-hide-narrow";
    private static final String MEDIUM = "ls-hide-medium";

    private final transient Words words;
    private final transient AlertView alert;

    EvidenceCard(AlertView alert, Words words) {
        this.words = words;
        this.alert = alert;
        String title = words.say("evidence.title", alert.evidence().size());
        Component content = alert.evidence().isEmpty()
                ? new EmptyState(words.say("evidence.none"), words.say("evidence.none.hint"))
                : table(title);
        add(new Card(title, content).link(words.say("evidence.all"), "measures/" + alert.measureKey()));
    }

    private Div table(String title) {
        NativeTable table = new NativeTable();
        table.addClassName("ls-table");
        table.getElement().setAttribute("aria-label", title);
        NativeTableRow head = table.getHead().addRow();
        List.of(
                        head("evidence.period"),
                        head("evidence.actual", RIGHT),
                        head("evidence.expected", RIGHT),
                        head("evidence.gap", RIGHT),
                        head("evidence.tolerance", RIGHT, MEDIUM),
                        head("evidence.judgement", NARROW),
                        head("evidence.by", MEDIUM))
                .forEach(head::add);
        alert.evidence().reversed().forEach(row -> add(table.getBody(), row));
        Div box = Piece.box("ls-table-box", table);
        box.addClassName("ls-evidence");
        box.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", title);
        return box;
    }

    private void add(NativeTableBody body, EvidenceRow row) {
        NativeTableRow line = body.addRow();
        // On a narrow screen the judgement stands below its period, and not in a column of its own.
        StatusBadge below = new StatusBadge(AlertWords.signal(row.judgement()));
        below.addClassName("ls-alert__below");
        NativeTableHeaderCell period = new NativeTableHeaderCell(new Span(words.period(row.period())), below);
        period.getElement().setAttribute("scope", "row");
        line.add(period);
        line.add(cell(words.plain(AlertWords.number(row.actual())), RIGHT));
        line.add(cell(expected(row), RIGHT));
        line.add(cell(words.signed("", AlertWords.number(row.gap())), RIGHT));
        line.add(cell(
                words.say(
                        "evidence.limits",
                        words.plain(AlertWords.number(row.green())),
                        words.plain(AlertWords.number(row.amber()))),
                RIGHT,
                MEDIUM));
        NativeTableCell judgement = new NativeTableCell(new StatusBadge(AlertWords.signal(row.judgement())));
        judgement.addClassName(NARROW);
        line.add(judgement);
        line.add(cell(judgedBy(row), MEDIUM, "ls-mute"));
    }

    private String judgedBy(EvidenceRow row) {
        return row.observationRevision() == null
                ? words.say("evidence.by.definition", row.definitionVersion())
                : words.say("evidence.by.both", row.definitionVersion(), row.observationRevision());
    }

    private String expected(EvidenceRow row) {
        BigDecimal lower = AlertWords.number(row.lower());
        BigDecimal upper = AlertWords.number(row.upper());
        return lower == null || upper == null
                ? words.plain(AlertWords.number(row.expected()))
                : new Numbers(words.locale()).range("", lower, upper);
    }

    private NativeTableHeaderCell head(String key, String... classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
        cell.getElement().setAttribute("scope", "col");
        cell.addClassNames(classes);
        return cell;
    }

    private static NativeTableCell cell(String text, String... classes) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassNames(classes);
        return cell;
    }
}
