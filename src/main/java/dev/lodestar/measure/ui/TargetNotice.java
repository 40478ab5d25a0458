package dev.lodestar.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.measure.TargetProposals;
import java.util.function.UnaryOperator;

/** Says that another target is proposed; whoever may decides on it here. */
final class TargetNotice extends Div {

    private static final long serialVersionUID = 1L;

    private final Div refusal = new Div();
    private final transient Runnable done;

    TargetNotice(
            TargetProposalView proposal,
            TargetProposals proposals,
            Wording words,
            UnaryOperator<String> names,
            Runnable done) {
        this.done = done;
        addClassNames("ls-callout", "ls-callout--amber");
        add(new Paragraph(getTranslation(
                "measure.target.waits",
                names.apply(proposal.proposedBy()),
                words.full(proposal.value()),
                words.day(proposal.date()),
                words.full(proposal.before()),
                words.day(proposal.beforeDate()))));
        add(new Paragraph(getTranslation("measure.target.reason", proposal.reason())));
        if (proposal.impact() != null) {
            add(new Paragraph(getTranslation("measure.target.impact", proposal.impact())));
        }
        refusal.getElement().setAttribute("role", "alert");
        if (proposals.mayDecide(proposal)) {
            Div acts = new Div(
                    button("measure.target.approve", () -> proposals.approve(proposal.id())),
                    button("measure.target.refuse", () -> proposals.refuse(proposal.id(), null)));
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
            refusal.setText(getTranslation("measure.target.changed"));
        }
    }
}
