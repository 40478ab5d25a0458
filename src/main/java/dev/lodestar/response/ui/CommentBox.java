package dev.lodestar.response.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.lodestar.organisation.PersonView;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A few words about the alert; whoever is chosen is called by {@code @key}. What was typed stays when it is refused. */
final class CommentBox extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final TextArea text = new TextArea();
    private final ComboBox<PersonView> call = new ComboBox<>();

    /**
     * @param people who can be called, asked for when somebody is to be
     * @param say takes the words, or throws what is wrong with them
     */
    CommentBox(Supplier<List<PersonView>> people, Consumer<String> say) {
        addClassName("ls-alert__comment");
        text.setLabel(getTranslation("response.comment"));
        text.setHelperText(getTranslation("response.comment.hint"));
        text.setMaxLength(LONGEST);
        text.setMinRows(2);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        call.setPlaceholder(getTranslation("response.comment.call"));
        call.setAriaLabel(getTranslation("response.comment.call"));
        call.setItems(query -> named(people.get(), query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        call.setItemLabelGenerator(PersonView::name);
        call.addValueChangeListener(change -> call(change.getValue()));
        NativeButton send = Piece.button(getTranslation("response.comment.send"), () -> send(say));
        add(text, Piece.box("ls-actions", send, call));
    }

    boolean isWriting() {
        return !text.getValue().isBlank();
    }

    private static Stream<PersonView> named(List<PersonView> people, String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return people.stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.key().contains(wanted));
    }

    private void call(@Nullable PersonView person) {
        if (person != null) {
            String before = text.getValue();
            text.setValue(before + (before.isEmpty() || before.endsWith(" ") ? "" : " ") + "@" + person.key() + " ");
            call.clear();
            text.focus();
        }
    }

    private void send(Consumer<String> say) {
        text.setInvalid(false);
        try {
            String said = text.getValue();
            say.accept(said);
            text.clear();
        } catch (RuntimeException refused) {
            text.setErrorMessage(ErrorTexts.sentence(refused, this));
            text.setInvalid(true);
            text.focus();
        }
    }
}
