package dev.lodestar.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The small parts that the screen is put together from. */
final class Piece {

    private static final int SHOWN = 6;

    private Piece() {}

    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }

    /** The way to a measure's evidence, or its name alone for whom it is not there. */
    static Component measure(Reader reader, String key) {
        return reader.sees(key) ? new Anchor(Links.measure(key), reader.measure(key)) : text(reader.measure(key));
    }

    /** A list of which the first few are shown and the rest on demand; {@code more} says how many those are. */
    static Div list(List<? extends Component> items, String more) {
        Div box = box("ls-versions__list", plain(items.subList(0, Math.min(SHOWN, items.size()))));
        if (items.size() > SHOWN) {
            box.add(new NativeDetails(more, plain(items.subList(SHOWN, items.size()))));
        }
        return box;
    }

    static int beyond(List<?> items) {
        return Math.max(0, items.size() - SHOWN);
    }

    private static UnorderedList plain(List<? extends Component> items) {
        UnorderedList list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }
}
