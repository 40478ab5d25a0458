package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.UI;
import dev.lodestar.uikit.AskDialog;

/** Begins the dialogs of My week. */
final class WeekDialog {

    private WeekDialog() {}

    /** @param title the key of a text */
    static AskDialog of(String title, Object... parameters) {
        UI screen = UI.getCurrent();
        return new AskDialog(
                screen.getTranslation(title, parameters),
                screen.getTranslation("checkin.paste.cancel"),
                refused -> ErrorTexts.refusals(refused, screen));
    }
}
