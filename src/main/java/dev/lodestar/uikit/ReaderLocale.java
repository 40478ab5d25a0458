package dev.lodestar.uikit;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** The language of whoever looks at the screen being built. */
final class ReaderLocale {
    private ReaderLocale() {}

    /** The current screen's locale; English outside any screen. */
    static Locale current() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
