package dev.lodestar.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.RebaselineView;
import dev.lodestar.measure.Rebaselines;
import java.util.function.UnaryOperator;

/** Says that a redefinition waits for somebody, who decides on it here. */
final class RebaselineNotice extends Div {

    private static final long serialVersionUID = 1L;

    private final Div refusal = new Div();
    private final transient Runnable done;

    RebaselineNotice(RebaselineView request, Rebaselines rebaselines, UnaryOperator<String> names, Runnable done) {
        this.done = done;
        addClassNames("ls-callout", "ls-callout--amber");
        add(new Paragraph(getTranslation(
                "measure.rebaseline.waits", names.apply(request.requestedBy()), names.apply(request.approver()))));
        add(new Paragraph(getTranslation("measure.rebaseline.reason", request.reason())));
        refusal.getElement().setAttribute("role", "alert");
        if (rebaselines.mayDecide(request)) {
            Div acts = new Div(
                    button("measure.rebaseline.approve", () -> rebaselines.approve(request.id())),
                    button("measure.rebaseline.refuse", () -> rebaselines.refuse(request.id(), null)));
            acts.addClassName("ls-actions");
            add(acts);
        }
        add(refusal);
    }

    private NativeButton button(String text, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(text), click -> decide(work));
        button.addClassName("ls-button");
        return button;
    }

    private void decide(Runnable work) {
        try {
            work.run();
            done.run();
        } catch (ConflictException | NotFoundException e) {
            refusal.setText(getTranslation("measure.rebaseline.changed"));
        }
    }
}
