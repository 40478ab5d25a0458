package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.Use;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for a target and a reason, shows what would happen, and then offers a button that says so. */
final class ConsequenceDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_REASON = 2_000;

    private final ComboBox<Choice> picker = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final Div preview = new Div();
    private final Button confirm = new Button();
    private final transient Function<@Nullable String, Consequence> forecast;
    private final transient BiConsumer<@Nullable String, String> act;

    /**
     * Opens nothing yet.
     *
     * @param forecast what picking this would do; it may refuse
     * @param act does it, with the reason; it may refuse
     */
    ConsequenceDialog(
            String title,
            String target,
            List<Choice> choices,
            Function<@Nullable String, Consequence> forecast,
            BiConsumer<@Nullable String, String> act) {
        this.forecast = forecast;
        this.act = act;
        setHeaderTitle(title);
        addClassName("ls-organisation__dialog");
        picker.setLabel(target);
        picker.setItems(choices);
        picker.setItemLabelGenerator(Choice::label);
        picker.setWidthFull();
        picker.addValueChangeListener(change -> show());
        reason.setLabel(getTranslation("organisation.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        preview.addClassName("ls-organisation__preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(picker, preview, reason);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> carryOut());
        getFooter().add(new Button(getTranslation("organisation.cancel"), click -> close()), confirm);
        show();
    }

    private void show() {
        preview.removeAll();
        picker.setInvalid(false);
        confirm.setVisible(false);
        try {
            Consequence would = forecast.apply(picked());
            preview.add(new Paragraph(would.sentence()));
            would.notes().forEach(note -> preview.add(new Paragraph(note)));
            if (!would.uses().isEmpty()) {
                preview.add(list(would.uses()));
            }
            confirm.setVisible(would.button() != null);
            confirm.setText(would.button() == null ? "" : would.button());
        } catch (RuntimeException e) {
            refuse(e);
        }
    }

    private void carryOut() {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("organisation.reasonMissing"));
            reason.focus();
            return;
        }
        reason.setInvalid(false);
        try {
            act.accept(picked(), reason.getValue().strip());
            close();
        } catch (RuntimeException e) {
            preview.removeAll();
            refuse(e);
        }
    }

    private void refuse(RuntimeException e) {
        List<FieldError> refused = Refusals.of(e, this::getTranslation);
        if (refused.isEmpty()) {
            throw e;
        }
        Div refusal = new Div();
        refusal.addClassNames("ls-callout", "ls-callout--red");
        refusal.getElement().setAttribute("role", "alert");
        for (FieldError error : refused) {
            refusal.add(new Paragraph(error.message()));
        }
        preview.add(refusal);
    }

    private @Nullable String picked() {
        Choice choice = picker.getValue();
        return choice == null ? null : choice.key();
    }

    private UnorderedList list(List<Use> uses) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-organisation__uses");
        // It may be longer than its place, and has to scroll by keyboard too.
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", getTranslation("organisation.uses"));
        uses.stream().limit(MOST_SHOWN).forEach(use -> list.add(line(use)));
        if (uses.size() > MOST_SHOWN) {
            list.add(new ListItem(getTranslation("organisation.more", uses.size() - MOST_SHOWN)));
        }
        return list;
    }

    private ListItem line(Use use) {
        ListItem line = new ListItem();
        Span kind = new Span(getTranslation("organisation.use." + use.kind().name()));
        kind.addClassName("ls-feed__tag");
        line.add(kind);
        if (use.href().isEmpty()) {
            line.add(new Span(use.name()));
        } else {
            Anchor link = new Anchor(use.href(), use.name());
            // What is typed here must not be lost by looking there.
            link.setTarget(AnchorTarget.BLANK);
            line.add(link);
        }
        return line;
    }
}
