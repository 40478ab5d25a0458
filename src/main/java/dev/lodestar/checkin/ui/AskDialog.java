package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what would happen, asks for a few things, and says at its field whatever is refused; what was typed stays. */
final class AskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div content = new Div();
    private final Div refusal = new Div();

    /** @param title the key of a text */
    AskDialog(String title, Object... parameters) {
        setHeaderTitle(getTranslation(title, parameters));
        content.addClassName("ls-week__form");
        refusal.addClassName("ls-week__told--wrong");
        refusal.getElement().setAttribute("role", "alert");
        add(content, refusal);
        getFooter().add(new Button(getTranslation("checkin.paste.cancel"), click -> close()));
    }

    /** Adds a sentence about what is or what would be. */
    AskDialog sentence(String text) {
        content.add(new Paragraph(text));
        return this;
    }

    AskDialog part(Component part) {
        content.add(part);
        return this;
    }

    /** Adds a field that errors with this pointer belong to. */
    AskDialog field(String pointer, Component field) {
        fields.put(pointer, field);
        content.add(field);
        return this;
    }

    /** Adds the button that does it; the dialog closes unless that is refused. */
    AskDialog save(String text, Runnable work) {
        Button save = new Button(text, click -> attempt(work));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
        return this;
    }

    /** A field of several lines. */
    static TextArea lines(String label, int longest, boolean needed) {
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
        } catch (InvalidInputException refused) {
            refused.errors().reversed().forEach(this::say);
        } catch (ConflictException | VersionNeededException meanwhile) {
            refusal.add(new Paragraph(getTranslation("checkin.conflict")));
        } catch (NotFoundException gone) {
            refusal.add(new Paragraph(getTranslation("checkin.gone")));
        }
    }

    private void say(FieldError error) {
        String text = ErrorTexts.of(error, this);
        Component field = fields.get(error.pointer());
        if (field instanceof HasValidation checked) {
            checked.setErrorMessage(text);
            checked.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            refusal.add(new Paragraph(text));
        }
    }
}
