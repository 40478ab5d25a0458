package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.lodestar.cascade.NamedLink;

/** Asks whether a link is to end, and says what ends with it. */
final class EndLinkDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    EndLinkDialog(NamedLink link, Runnable end) {
        setHeader(getTranslation("cascade.end.title", link.parentPlanName(), link.childPlanName()));
        setText(getTranslation(
                        "cascade.end." + link.link().kind(),
                        link.parentNodeName(),
                        link.childPlanName(),
                        link.childNodeName())
                + " "
                + getTranslation("cascade.end.rest"));
        setCancelable(true);
        setCancelText(getTranslation("cascade.cancel"));
        setConfirmText(getTranslation("cascade.links.end"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> end.run());
    }
}
