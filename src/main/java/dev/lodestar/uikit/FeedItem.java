package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** One entry of a feed: a status or a short tag, a title, lines below it. */
public final class FeedItem extends ListItem {
    private final Div body = new Div();

    private FeedItem(Component lead, String title, @Nullable String href) {
        addClassName("ls-feed__item");
        Component head = href == null ? new Span(title) : new Anchor(href, title);
        head.addClassName("ls-feed__title");
        body.add(head);
        add(lead, body);
    }

    /** An entry led by a status light. */
    public static FeedItem of(Signal signal, String title, @Nullable String href) {
        return new FeedItem(StatusBadge.compact(signal), title, href);
    }

    /** An entry led by a few characters, such as {@code v3} or {@code W46}. */
    public static FeedItem tagged(String tag, String title, @Nullable String href) {
        var lead = new Span(tag);
        lead.addClassName("ls-feed__tag");
        return new FeedItem(lead, title, href);
    }

    /** Adds a line below the title. */
    public FeedItem line(String text) {
        var line = new Span(text);
        line.addClassName("ls-feed__line");
        body.add(line);
        return this;
    }

    /** The list that holds the entries. */
    public static UnorderedList feed(FeedItem... items) {
        var list = new UnorderedList(items);
        list.addClassName("ls-feed");
        return list;
    }
}
