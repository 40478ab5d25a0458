package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** A row of figures, each a large value over its caption. */
public final class Strip extends UnorderedList {

    public Strip(Figure... figures) {
        addClassName("ls-strip");
        for (Figure figure : figures) {
            add(new ListItem(linked(figure)));
        }
    }

    private static Component linked(Figure figure) {
        var value = new Div(new Span(figure.value()));
        value.addClassName("ls-strip__value");
        if (figure.signal() != null) {
            value.add(StatusBadge.compact(figure.signal()));
        }
        var caption = new Div(figure.caption());
        caption.addClassName("ls-strip__caption");
        return figure.href() == null ? new Div(value, caption) : new Anchor(figure.href(), value, caption);
    }

    /** One figure; a link if {@code href} is given. */
    public record Figure(
            String value,
            @Nullable Signal signal,
            String caption,
            @Nullable String href) {
        public Figure(String value, String caption) {
            this(value, null, caption, null);
        }

        public Figure(String value, Signal signal, String caption) {
            this(value, signal, caption, null);
        }
    }
}
