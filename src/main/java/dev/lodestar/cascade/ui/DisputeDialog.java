package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.kernel.InvalidInputException;
import java.util.function.Consumer;

/** Says no to a change from above, with the reason that everyone will read. */
final class DisputeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    /** @param dispute says no for the reason, or throws {@link InvalidInputException} */
    DisputeDialog(String proposal, Consumer<String> dispute) {
        setHeaderTitle(getTranslation("cascade.dispute.title"));
        TextArea reason = new TextArea(getTranslation("cascade.reason"));
        reason.setHelperText(getTranslation("cascade.dispute.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        add(Phrases.box("ls-form", new Paragraph(proposal), reason));
        Button save = new Button(getTranslation("cascade.dispute.save"), click -> {
            try {
                dispute.accept(reason.getValue());
                close();
            } catch (InvalidInputException refused) {
                reason.setErrorMessage(ErrorTexts.of(refused, this));
                reason.setInvalid(true);
                reason.focus();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cascade.cancel"), click -> close()), save);
    }
}
