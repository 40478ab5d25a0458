package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.checkin.NumberText;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was understood of a pasted column, before anything of it is saved. */
final class PastedColumn extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient List<Line> lines = new ArrayList<>();

    /** A row and the cells that fall to it. */
    private record Line(ReportRow row, String[] cells, boolean understood) {}

    PastedColumn(List<ReportRow> rows, String text, Locale locale) {
        String[] pasted = text.strip().split("\\R", MOST);
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__pasted");
        for (int at = 0; at < Math.min(pasted.length, rows.size()); at++) {
            Line line = line(rows.get(at), pasted[at], locale);
            lines.add(line);
            list.add(item(line, locale));
        }
        long good = lines.stream().filter(Line::understood).count();
        Card card = new Card(getTranslation("checkin.paste.title", good, pasted.length), list);
        if (pasted.length > rows.size()) {
            card.add(new Span(getTranslation("checkin.paste.more", pasted.length - rows.size())));
        }
        NativeButton all = new NativeButton(getTranslation("checkin.paste.save", good), click -> save());
        all.addClassNames("ls-button", "ls-button--primary");
        all.setEnabled(good > 0);
        NativeButton cancel = new NativeButton(getTranslation("checkin.paste.cancel"), click -> removeFromParent());
        cancel.addClassName("ls-button");
        Div actions = new Div(all, cancel);
        actions.addClassName("ls-actions");
        card.add(actions);
        add(card);
        getElement().setAttribute("role", "status");
    }

    private static Line line(ReportRow row, String text, Locale locale) {
        String[] cells = text.strip().split(row.takesParts() ? "\\t|/" : "\\t");
        boolean enough = !row.takesParts() || cells.length >= 2;
        boolean numbers = enough
                && NumberText.parse(cells[0], locale).isPresent()
                && (!row.takesParts() || NumberText.parse(cells[1], locale).isPresent());
        return new Line(row, cells, numbers);
    }

    private ListItem item(Line line, Locale locale) {
        Span name = new Span(line.row().name());
        String said = line.cells()[0];
        String read = line.understood() ? read(line, locale) : getTranslation("checkin.paste.not");
        Span what = new Span(said + " → " + read);
        what.addClassName("ls-num");
        what.setClassName("ls-week__told--wrong", !line.understood());
        return new ListItem(name, what);
    }

    private static String read(Line line, Locale locale) {
        Optional<String> first = NumberText.parse(line.cells()[0], locale).map(new Numbers(locale)::plain);
        return line.row().takesParts()
                ? first.orElse("") + " / "
                        + NumberText.parse(line.cells()[1], locale)
                                .map(new Numbers(locale)::plain)
                                .orElse("")
                : first.orElse("");
    }

    private void save() {
        removeFromParent();
        for (Line line : lines) {
            line.row().fill(line.cells()[0].strip(), line.cells().length > 1 ? line.cells()[1].strip() : null);
            if (line.understood()) {
                line.row().submit();
            } else {
                line.row().tell(getTranslation("checkin.error.number.unreadable"));
            }
        }
    }
}
