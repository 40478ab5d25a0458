package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** A labelled native control with what is wrong with it below; what is typed reaches the server as it is left. */
final class PlanEditField extends Div {

    private static final long serialVersionUID = 1L;

    private final Element control;
    private final Span error = Piece.text("", "ls-field__error");

    private PlanEditField(String id, String label, @Nullable String hint, Element control) {
        this.control = control;
        addClassName("ls-field");
        String described = id + "-error" + (hint == null ? "" : " " + id + "-hint");
        control.setAttribute("id", id).setAttribute("aria-describedby", described);
        control.addPropertyChangeListener("value", "change", change -> error(null));
        error.setId(id + "-error");
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name);
        if (hint != null) {
            Span text = Piece.text(hint, "ls-field__hint");
            text.setId(id + "-hint");
            add(text);
        }
        getElement().appendChild(control);
        add(error);
    }

    /** A line, or for dates and numbers the browser's own field. */
    static PlanEditField line(String id, String label, @Nullable String hint, String type) {
        return new PlanEditField(id, label, hint, new Element("input").setAttribute("type", type));
    }

    /** Several lines that have to be filled in. */
    static PlanEditField lines(String id, String label, String hint) {
        Element area = new Element("textarea");
        area.setAttribute("rows", "3").setAttribute("maxlength", "2000").setAttribute("aria-required", "true");
        return new PlanEditField(id, label, hint, area);
    }

    /** One of several. */
    static PlanEditField choice(String id, String label, @Nullable String hint, Choices choices) {
        return new PlanEditField(id, label, hint, choices.element());
    }

    String value() {
        return control.getProperty("value", "");
    }

    void value(String value) {
        control.setProperty("value", value);
    }

    /** Says what is wrong; null takes it back. */
    void error(@Nullable String text) {
        error.setText(text == null ? "" : text);
        control.setAttribute("aria-invalid", Boolean.toString(text != null));
    }

    /** Runs whenever the value was changed on the screen. */
    void changed(Runnable then) {
        control.addPropertyChangeListener("value", "change", change -> then.run());
    }

    /** A native select being put together. */
    static final class Choices {
        private final Element select = new Element("select");

        Choices add(String value, String text) {
            Element option = new Element("option");
            option.setAttribute("value", value);
            option.setText(text);
            select.appendChild(option);
            return this;
        }

        Element element() {
            return select;
        }
    }
}
