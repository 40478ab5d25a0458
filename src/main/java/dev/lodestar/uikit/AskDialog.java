package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.kernel.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says what would happen, asks for a few things, and says at its field whatever is refused; what was typed stays. */
public final class AskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Function<RuntimeException, List<FieldError>> refusals;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div content = new Div();
    private final Div refusal = new Div();

    /**
     * Makes one without anything to ask yet.
     *
     * @param cancel what is written on the button that leaves all as it is
     * @param refusals says in the reader's words what was refused, by pointer; empty for what is a fault and no refusal
     */
    public AskDialog(String title, String cancel, Function<RuntimeException, List<FieldError>> refusals) {
        this.refusals = refusals;
        setHeaderTitle(title);
        content.addClassName("ls-ask");
        refusal.addClassName("ls-ask__refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(content, refusal);
        getFooter().add(new Button(cancel, click -> close()));
    }

    /** Adds a sentence about what is or what would be. */
    public AskDialog sentence(String text) {
        return part(new Paragraph(text));
    }

    /** Adds something to read. */
    public AskDialog part(Component part) {
        content.add(part);
        return this;
    }

    /** Adds a field that errors with this pointer belong to. */
    public AskDialog field(String pointer, Component field) {
        fields.put(pointer, field);
        return part(field);
    }

    /** Adds the button that does it; the dialog closes unless that is refused. */
    public AskDialog save(String text, Runnable work) {
        Button save = new Button(text, click -> attempt(work));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
        return this;
    }

    /** A field of several lines. */
    public static TextArea lines(String label, int longest, boolean needed) {
        TextArea area = new TextArea(label);
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.setRequiredIndicatorVisible(needed);
        area.setWidthFull();
        return area;
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
            List<FieldError> refused = refusals.apply(e);
            if (refused.isEmpty()) {
                throw e;
            }
            // The first one is said last, so that its field has the focus.
            refused.reversed().forEach(this::say);
        }
    }

    private void say(FieldError error) {
        Component field = fields.get(error.pointer());
        if (field instanceof HasValidation checked) {
            checked.setErrorMessage(error.message());
            checked.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            refusal.addComponentAsFirst(new Paragraph(error.message()));
        }
    }
}
