package dev.lodestar.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A labelled native control with what is wrong with it below. */
final class Field extends Div {

    private static final long serialVersionUID = 1L;

    private final Element control;
    private final Span error = new Span();
    private final transient List<Runnable> followers = new ArrayList<>();

    private Field(String id, String label, Element control) {
        this.control = control;
        addClassName("ls-field");
        error.addClassName("ls-field__error");
        error.setId(id + "-error");
        control.setAttribute("id", id).setAttribute("aria-describedby", id + "-error");
        control.addPropertyChangeListener("value", "change", change -> tell());
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name);
        getElement().appendChild(control);
        add(error);
    }

    /** A line to type in. */
    static Field line(String id, String label, String value) {
        Field field = new Field(id, label, new Element("input").setAttribute("type", "text"));
        field.value(value);
        return field;
    }

    /** One of several, by their values, in order. */
    static Field choice(String id, String label, Map<String, String> choices, String value) {
        Element select = new Element("select");
        choices.forEach((key, text) -> {
            Element option = new Element("option").setAttribute("value", key);
            option.setText(text);
            if (key.equals(value)) {
                option.setAttribute("selected", true);
            }
            select.appendChild(option);
        });
        Field field = new Field(id, label, select);
        field.value(value);
        return field;
    }

    String value() {
        return control.getProperty("value", "").strip();
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
    Field changed(Runnable then) {
        followers.add(then);
        return this;
    }

    /** Tells those who follow that the value was changed. */
    void tell() {
        error(null);
        List.copyOf(followers).forEach(Runnable::run);
    }
}
