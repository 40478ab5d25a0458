package dev.lodestar.uikit;

import java.util.Locale;

/** What a status light can say. Each has a shape, a colour and a word; none but {@link #GREEN} is ever green. */
public enum Signal {
    GREEN,
    AMBER,
    RED,
    NO_DATA,
    STALE,
    NOT_STARTED,
    NO_TARGET,
    PAUSED,
    CLOSED,
    /** The current period, which is shown and not judged yet. */
    PENDING;

    /** The key of its word in the bundles, such as {@code status.no-data}. */
    public String key() {
        return "status." + slug();
    }

    /** Its word in the reader's language, such as "on track". */
    public String word(Locale locale) {
        return Texts.in(locale).get(key());
    }

    /** Its name in class names and keys, such as {@code no-data}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
