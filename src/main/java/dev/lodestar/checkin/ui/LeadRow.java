package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.lodestar.uikit.Signal;

/** Something that is answered on a screen of its own. */
final class LeadRow extends WeekRow {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape")
    LeadRow(Signal signal, String title, String below, String asked, String href, String action) {
        super(signal, link(href, title), below, asked, () -> {});
        Anchor to = new Anchor(href, action);
        to.addClassName("ls-button");
        to.getElement().setAttribute("aria-label", action + ": " + title);
        leads(to);
    }

    @Override
    void store() {}

    @Override
    String saved() {
        return "";
    }
}
