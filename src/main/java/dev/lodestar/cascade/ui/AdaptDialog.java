package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.document.PlanEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a change from above up in this plan's own way: each edit as a value to change or to leave out, and the reason. */
final class AdaptDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final TextArea reason = new TextArea();
    private final Paragraph rest = new Paragraph();
    private final transient List<AdaptedEdit> edits;
    private final transient Adapting adapting;

    /** Takes the edits up, or throws {@link InvalidInputException}. */
    interface Adapting {

        void adapt(List<PlanEdit> edits, String reason);
    }

    /** @param people who may own something */
    AdaptDialog(ProposalView proposal, ProposalWords words, List<PersonView> people, Adapting adapting) {
        this.adapting = adapting;
        this.edits = proposal.edits().stream()
                .map(edit -> new AdaptedEdit(edit, words.what(edit), people))
                .toList();
        setHeaderTitle(words.title(proposal));
        reason.setLabel(getTranslation("cascade.reason"));
        reason.setHelperText(getTranslation("cascade.adapt.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setMinRows(2);
        rest.addClassName("ls-error");
        rest.getElement().setAttribute("role", "alert");
        var form = Phrases.box("ls-form", new Paragraph(getTranslation("cascade.adapt.lede")));
        edits.forEach(form::add);
        form.add(reason, rest);
        add(form);
        Button save = new Button(getTranslation("cascade.adapt.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cascade.cancel"), click -> close()), save);
    }

    private void save() {
        reason.setInvalid(false);
        rest.setText("");
        try {
            adapting.adapt(
                    edits.stream()
                            .map(AdaptedEdit::edit)
                            .flatMap(Optional::stream)
                            .toList(),
                    reason.getValue());
            close();
        } catch (InvalidInputException refused) {
            rest.setText(refused.errors().stream()
                    .filter(error -> !isReason(error))
                    .map(error -> ErrorTexts.of(error, this))
                    .collect(Collectors.joining(" ")));
            refused.errors().stream().filter(AdaptDialog::isReason).findFirst().ifPresent(error -> {
                reason.setErrorMessage(ErrorTexts.of(error, this));
                reason.setInvalid(true);
                reason.focus();
            });
        }
    }

    private static boolean isReason(FieldError error) {
        return error.pointer().equals("/reason");
    }
}
