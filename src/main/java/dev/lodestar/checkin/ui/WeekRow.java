package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that needs the reader: how it stands, what it is, what is asked, where to answer. What is typed stays until it is saved. */
abstract class WeekRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient List<TypedField> fields = new ArrayList<>();
    private final Div answer = new Div();
    private final Div told = new Div();
    private final Div waits = new Div();
    private final Div side = new Div();
    private final Component title;
    private final transient Runnable next;
    private @Nullable FilesField files;
    private boolean done;

    /** @param next is run once the row is saved */
    WeekRow(Signal signal, Component title, String below, String asked, Runnable next) {
        this.title = title;
        this.next = next;
        addClassName("ls-week__row");
        answer.addClassName("ls-week__answer");
        told.addClassName("ls-week__told");
        told.getElement().setAttribute("role", "status");
        side.addClassName("ls-week__side");
        Span sub = new Span(below);
        sub.addClassNames("ls-sub", "ls-num");
        Div what = new Div(title, sub);
        what.addClassName("ls-week__what");
        Span ask = new Span(asked);
        ask.addClassName("ls-week__ask");
        waits.addClassName("ls-week__waits");
        waits.getElement().setAttribute("role", "status");
        add(StatusBadge.compact(signal), what, ask, answer, side, waits, told);
    }

    static Component link(String href, String text) {
        Anchor anchor = new Anchor(href, text);
        anchor.addClassName("ls-week__name");
        return anchor;
    }

    /** Does the saving; throws what the services throw. */
    abstract void store();

    /** What is said once it is saved. */
    abstract String saved();

    /** Takes the saving back; null when that cannot be done from here. */
    @Nullable
    Runnable undoing() {
        return null;
    }

    final TypedField field(TypedField field) {
        fields.add(field);
        answer.add(field);
        return field;
    }

    /** @param taken false where no files are taken */
    final FilesField files(String about, boolean taken) {
        FilesField field = new FilesField(about, taken, this::tell);
        files = field;
        answer.add(field);
        return field;
    }

    final void answer(Component... parts) {
        answer.add(parts);
    }

    final void button(String about) {
        NativeButton button = new NativeButton(getTranslation("checkin.save"), click -> submit());
        button.addClassName("ls-button");
        button.setAriaLabel(getTranslation("checkin.save.of", about));
        side.add(button);
    }

    /** Puts what else can be done beside the button. */
    final void more(RowMenu menu) {
        side.add(menu);
    }

    /** Says what waits for somebody else's word; nothing takes it back. */
    final void waits(Component... parts) {
        waits.removeAll();
        waits.add(parts);
    }

    /** Ends the row without what was asked: it is somebody else's from here on. */
    final void settle(String said) {
        finish(said, null);
        next.run();
    }

    final void leads(Anchor to) {
        side.add(to);
    }

    /** Saves what was typed and goes on; says at the row what is wrong and leaves what was typed. */
    final void submit() {
        if (done) {
            return;
        }
        if (files != null && files.isReceiving()) {
            tell(getTranslation("checkin.file.arriving"));
            return;
        }
        attempt(() -> {
            store();
            finish(saved(), undoing());
            next.run();
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (InvalidInputException refused) {
            tell(ErrorTexts.of(refused, this));
        } catch (ConflictException meanwhile) {
            attempt(this::conflict);
        } catch (NotFoundException gone) {
            tell(getTranslation("checkin.gone"));
        }
    }

    /** Takes the ways to other screens away, for who may not go there. */
    final void unlink() {
        if (title instanceof Anchor way) {
            way.removeHref();
        }
    }

    /** Somebody else was first. */
    void conflict() {
        tell(getTranslation("checkin.conflict"));
    }

    final void tell(String problem, Component... wayOut) {
        told.removeAll();
        told.add(new Span(problem));
        told.add(wayOut);
        told.addClassName("ls-week__told--wrong");
        fields.stream().findFirst().ifPresent(field -> {
            fields.forEach(one -> one.getElement().setAttribute("aria-invalid", "true"));
            field.focus();
        });
    }

    private void finish(String said, @Nullable Runnable undo) {
        done = true;
        told.removeAll();
        addClassName("ls-week__row--done");
        answer.removeAll();
        answer.add(new Span("✓ " + said));
        side.removeAll();
        if (undo != null) {
            NativeButton back = new NativeButton(getTranslation("checkin.undo"), click -> attempt(undo));
            back.addClassName("ls-button");
            side.add(back);
        }
    }

    final boolean isDone() {
        return done;
    }

    /** Whether something was typed that drawing anew would lose. */
    final boolean isTyping() {
        boolean attached =
                files != null && (files.isReceiving() || !files.chosen().isEmpty());
        return !done && (attached || fields.stream().anyMatch(TypedField::isFilled));
    }

    final void enter() {
        fields.stream().findFirst().ifPresent(TypedField::focus);
    }

    final boolean hasFields() {
        return !fields.isEmpty();
    }
}
