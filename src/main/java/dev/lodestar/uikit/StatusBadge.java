package dev.lodestar.uikit;

import com.vaadin.flow.component.html.Span;

/** A status as shape, colour and word. The word is visible, or in the compact form spoken and shown on hover. */
public final class StatusBadge extends Span {

    /** Shape and visible word. */
    public StatusBadge(Signal signal) {
        this(signal, signal.word(ReaderLocale.current()));
    }

    private StatusBadge(Signal signal, String text) {
        super(text);
        addClassNames("ls-status", "ls-status--" + signal.slug());
    }

    /** The shape alone, its word as accessible name and tooltip. */
    public static StatusBadge compact(Signal signal) {
        String word = signal.word(ReaderLocale.current());
        var badge = new StatusBadge(signal, "");
        badge.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", word)
                .setAttribute("title", word);
        return badge;
    }

    /** Shape and a text of the caller's in place of the word, such as "off track for 3 weeks". */
    public static StatusBadge saying(Signal signal, String text) {
        return new StatusBadge(signal, text);
    }

    /** The size that stands beside a page's title. */
    public StatusBadge large() {
        addClassName("ls-status--l");
        return this;
    }
}
