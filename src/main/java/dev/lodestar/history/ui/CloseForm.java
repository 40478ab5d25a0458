package dev.lodestar.history.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the author says what came of a promise. */
final class CloseForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final TextArea note = new TextArea();

    /** @param close takes the note and answers what is wrong with it; null when it was taken */
    CloseForm(String promise, Function<String, @Nullable String> close) {
        addClassName("ls-versions__close");
        note.setLabel(getTranslation("history.close.note"));
        note.setMaxLength(LONGEST);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        NativeButton button = new NativeButton(getTranslation("history.close.action"), click -> send(close));
        button.addClassName("ls-button");
        button.setAriaLabel(getTranslation("history.close.of", promise));
        add(note, Piece.box("ls-actions", button));
    }

    boolean isWriting() {
        return !note.getValue().isBlank();
    }

    private void send(Function<String, @Nullable String> close) {
        String problem =
                note.getValue().isBlank() ? getTranslation("history.close.needed") : close.apply(note.getValue());
        note.setInvalid(problem != null);
        note.setErrorMessage(problem == null ? "" : problem);
        if (problem != null) {
            note.focus();
        }
    }
}
