package dev.lodestar.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.alert.FailedPull;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an alert was judged by, a row a period; of a source, a row a pull that failed. */
final class EvidenceTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final String RIGHT = "ls-right";

    EvidenceTable(AlertView alert, Locale language, ZoneId zone) {
        addClassName("ls-table-box");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("notification.link.evidence"));
        FailingSource source = alert.source();
        NativeTable table = new NativeTable();
        table.addClassName("ls-table");
        if (source == null) {
            judged(table, alert, language);
        } else {
            failed(table, source, language, zone);
        }
        add(table);
    }

    private void failed(NativeTable table, FailingSource source, Locale language, ZoneId zone) {
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        NativeTableRow head = table.getHead().addRow();
        for (String column : new String[] {"pull", "error"}) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(getTranslation("notification.alert.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (FailedPull pull : source.pulls()) {
            NativeTableHeaderCell at = new NativeTableHeaderCell(moment.format(pull.at()));
            at.getElement().setAttribute("scope", "row");
            table.getBody().addRow().add(at, new NativeTableCell(pull.error()));
        }
    }

    private void judged(NativeTable table, AlertView alert, Locale language) {
        NativeTableRow head = table.getHead().addRow();
        for (String column : new String[] {"period", "actual", "expected", "gap"}) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(getTranslation("notification.alert.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName(RIGHT, !"period".equals(column));
            head.add(cell);
        }
        Numbers numbers = new Numbers(language);
        PeriodLabels periods = new PeriodLabels(language);
        for (EvidenceRow row : alert.evidence()) {
            NativeTableRow line = table.getBody().addRow();
            NativeTableHeaderCell period = new NativeTableHeaderCell(periods.full(Period.parse(row.period())));
            period.getElement().setAttribute("scope", "row");
            line.add(
                    period,
                    right(
                            row.actual() == null
                                    ? getTranslation("notification.alert.none")
                                    : numbers.with(alert.unit(), number(row.actual()))),
                    right(
                            row.lower() != null && row.upper() != null
                                    ? numbers.range(
                                            alert.unit(), new BigDecimal(row.lower()), new BigDecimal(row.upper()))
                                    : numbers.with(alert.unit(), number(row.expected()))),
                    right(row.gap() == null ? numbers.plain(null) : numbers.signed(number(row.gap()))));
        }
    }

    private static NativeTableCell right(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName(RIGHT);
        return cell;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
