package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.review.pack.Minutes.Commentary;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few words about a goal or a strategy, out of the way until they are asked for. */
final class CommentForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000;

    private final TextArea text = new TextArea();
    private final Div form;
    private final NativeButton open;
    private final String before;

    /** @param say takes the words, or throws what is wrong with them */
    CommentForm(String name, @Nullable Commentary said, Consumer<String> say) {
        before = said == null ? "" : said.text();
        addClassName("ls-review__comment");
        text.setLabel(getTranslation("review.comment.of", name));
        text.setMaxLength(LONGEST);
        text.setValue(before);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        NativeButton save = new NativeButton(getTranslation("review.comment.save"), click -> send(say));
        save.addClassNames("ls-button", "ls-button--primary");
        NativeButton cancel = new NativeButton(getTranslation("review.cancel"), click -> fold());
        cancel.addClassName("ls-button");
        form = Piece.box("ls-review__form", text, Piece.box("ls-actions", save, cancel));
        form.setVisible(false);
        open = new NativeButton(
                getTranslation(said == null ? "review.comment" : "review.comment.edit"), click -> unfold());
        open.addClassName("ls-button");
        open.setAriaLabel(getTranslation("review.comment.of", name));
        add(open, form);
    }

    boolean isWriting() {
        return form.isVisible();
    }

    private void unfold() {
        form.setVisible(true);
        open.setVisible(false);
        text.focus();
    }

    private void fold() {
        text.setValue(before);
        form.setVisible(false);
        open.setVisible(true);
    }

    private void send(Consumer<String> say) {
        try {
            say.accept(text.getValue());
        } catch (InvalidInputException refused) {
            refuse(refused.errors().stream().map(FieldError::message).collect(Collectors.joining(" ")));
        } catch (ConflictException overtaken) {
            refuse(getTranslation("review.comment.conflict"));
        }
    }

    private void refuse(String why) {
        text.setErrorMessage(why);
        text.setInvalid(true);
        text.focus();
    }
}
