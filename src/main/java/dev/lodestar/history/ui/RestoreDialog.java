package dev.lodestar.history.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks why an earlier version is to be in force again, and what that is to do. */
final class RestoreDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    /** Publishes the earlier version again; what is refused is thrown. */
    interface Restoring {
        void restore(String reason, String expectedImpact, List<Promise> promises);
    }

    private final TextArea reason = area("history.restore.reason");
    private final TextArea impact = area("history.expected");
    private final Div rows = Piece.box("ls-versions__promises");
    private final Paragraph problem = new Paragraph();
    private final transient List<PromiseRow> promises = new ArrayList<>();
    private final transient Restoring restoring;

    RestoreDialog(int version, Collection<String> measures, Reader reader, LocalDate today, Restoring restoring) {
        this.restoring = restoring;
        setHeaderTitle(getTranslation("history.restore.title", Integer.toString(version)));
        setWidth("min(560px, 100vw)");
        problem.addClassName("ls-versions__problem");
        problem.getElement().setAttribute("role", "alert");
        NativeButton another = button("history.restore.another", () -> addRow(measures, reader, today));
        addRow(measures, reader, today);
        Div content = Piece.box(
                "ls-versions__restore",
                new Paragraph(getTranslation("history.restore.hint")),
                reason,
                impact,
                Piece.text(getTranslation("history.restore.promises"), "ls-sub"),
                rows,
                Piece.box("ls-actions", another),
                problem);
        add(content);
        NativeButton restore = button("history.restore.do", this::send);
        restore.addClassName("ls-button--primary");
        getFooter().add(button("history.restore.cancel", this::close), restore);
    }

    private TextArea area(String label) {
        TextArea area = new TextArea(getTranslation(label));
        area.setMaxLength(LONGEST);
        area.setRequired(true);
        area.setWidthFull();
        return area;
    }

    private NativeButton button(String text, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(text), click -> work.run());
        button.addClassName("ls-button");
        return button;
    }

    private void addRow(Collection<String> measures, Reader reader, LocalDate today) {
        PromiseRow row = new PromiseRow(promises.size(), measures, reader, today);
        promises.add(row);
        rows.add(row);
    }

    private void send() {
        reason.setInvalid(false);
        impact.setInvalid(false);
        problem.setText("");
        List<PromiseRow> said = promises.stream().filter(row -> !row.isEmpty()).toList();
        List<Promise> complete =
                said.stream().map(PromiseRow::promise).flatMap(Optional::stream).toList();
        if (complete.isEmpty() || complete.size() < said.size()) {
            problem.setText(getTranslation("history.restore.incomplete"));
            return;
        }
        try {
            restoring.restore(reason.getValue(), impact.getValue(), complete);
            close();
        } catch (InvalidInputException refused) {
            refused.errors().forEach(this::mark);
            problem.setText(refused.errors().stream()
                    .map(FieldError::message)
                    .distinct()
                    .collect(Collectors.joining(" ")));
        } catch (ConflictException overtaken) {
            problem.setText(getTranslation("history.restore.conflict"));
        }
    }

    private void mark(FieldError error) {
        if (error.pointer().equals("/reason")) {
            reason.setInvalid(true);
        } else if (error.pointer().equals("/expectedImpact")) {
            impact.setInvalid(true);
        }
    }
}
