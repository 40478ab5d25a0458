package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.kernel.FieldError;
import java.util.LinkedHashMap;
import java.util.Map;

/** A few fields and a button; whatever is refused is said at its field. */
final class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div refusal = new Div();
    private final Div content = new Div();

    EntryDialog(String title) {
        setHeaderTitle(title);
        addClassName("ls-organisation__dialog");
        content.addClassName("ls-organisation__fields");
        refusal.getElement().setAttribute("role", "alert");
        add(content, refusal);
    }

    /** Adds a field that errors with this pointer belong to. */
    EntryDialog field(String pointer, Component field) {
        fields.put(pointer, field);
        content.add(field);
        return this;
    }

    /** Adds the button that saves; it closes the dialog unless the work is refused. */
    EntryDialog save(String text, Runnable work) {
        Button save = new Button(text, click -> attempt(work));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.cancel"), click -> close()), save);
        return this;
    }

    private void attempt(Runnable work) {
        refusal.removeAll();
        fields.values().forEach(field -> {
            if (field instanceof HasValidation checked) {
                checked.setInvalid(false);
            }
        });
        try {
            work.run();
            close();
        } catch (RuntimeException e) {
            if (!Refusals.isRefusal(e)) {
                throw e;
            }
            Refusals.of(e, this::getTranslation).forEach(this::say);
        }
    }

    private void say(FieldError error) {
        Component field = fields.get(error.pointer());
        if (field instanceof HasValidation checked) {
            checked.setInvalid(true);
            checked.setErrorMessage(error.message());
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            refusal.add(new Paragraph(error.message()));
        }
    }
}
