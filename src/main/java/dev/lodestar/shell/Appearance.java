package dev.lodestar.shell;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/** Light, dark, or whatever the reader's system says. */
final class Appearance {

    static final String LIGHT = "light";
    static final String DARK = "dark";

    private Appearance() {}

    static void apply(UI ui, @Nullable String theme) {
        if (LIGHT.equals(theme) || DARK.equals(theme)) {
            ui.getPage().executeJs("document.documentElement.dataset.theme = $0;", theme);
        }
    }
}
