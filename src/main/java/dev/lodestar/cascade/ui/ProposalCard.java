package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.ProposedEdit;
import org.jspecify.annotations.Nullable;

/** A change above that waits for an answer: where it comes from, why, what would change here, and the three answers. */
final class ProposalCard extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient ProposalWords words;

    /** The three answers. */
    interface Answers {

        void accept(ProposalView proposal);

        void adapt(ProposalView proposal);

        void dispute(ProposalView proposal);
    }

    /** @param answers null when the reader may not answer */
    ProposalCard(ProposalView proposal, ProposalWords words, @Nullable Answers answers) {
        this.words = words;
        addClassName("ls-proposal");
        H2 title = new H2(words.title(proposal));
        Div why = new Div(getTranslation("cascade.proposal.reason", proposal.reason()));
        why.addClassName("ls-proposal__why");
        add(title, why, consequence(proposal), edits(proposal), waiting(proposal));
        if (answers != null) {
            add(buttons(proposal, answers));
        }
    }

    private Component consequence(ProposalView proposal) {
        if (proposal.gone()) {
            return Phrases.box("ls-sub", new Span(getTranslation("cascade.proposal.gone")));
        }
        return proposal.movedTo() == null
                ? new Div()
                : Phrases.box("ls-sub", new Span(getTranslation("cascade.proposal.moved")));
    }

    private Component edits(ProposalView proposal) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-edits");
        list.getElement().setAttribute("aria-label", getTranslation("cascade.proposal.edits"));
        for (ProposedEdit edit : proposal.edits()) {
            list.add(new ListItem(Phrases.text(words.what(edit), "ls-mute"), change(edit)));
        }
        return proposal.edits().isEmpty()
                ? Phrases.box("ls-sub", new Span(getTranslation("cascade.proposal.nothing")))
                : list;
    }

    private Component change(ProposedEdit edit) {
        Div change = new Div();
        String before = words.before(edit);
        String after = words.after(edit);
        if (before != null) {
            change.add(spoken("cascade.proposal.was"), marked("del", before));
        }
        if (before != null && after != null) {
            change.add(arrow());
        }
        if (after != null) {
            change.add(spoken("cascade.proposal.becomes"), marked("ins", after));
        }
        return change;
    }

    private Span spoken(String key) {
        return Phrases.text(getTranslation(key) + " ", "ls-sr-only");
    }

    private static Span arrow() {
        Span arrow = new Span(" → ");
        arrow.getElement().setAttribute("aria-hidden", "true");
        return arrow;
    }

    private static Component marked(String tag, String text) {
        HtmlComponent element = new HtmlComponent(tag);
        element.getElement().setText(text);
        return element;
    }

    private Component waiting(ProposalView proposal) {
        Span waiting = Phrases.text(words.waiting(proposal), "ls-sub");
        waiting.setClassName("ls-stale", proposal.state() == ProposalState.STALE);
        return waiting;
    }

    private Component buttons(ProposalView proposal, Answers answers) {
        NativeButton accept = Phrases.button(getTranslation("cascade.proposal.accept"), () -> answers.accept(proposal));
        accept.addClassName("ls-button--primary");
        return Phrases.box(
                "ls-actions",
                accept,
                Phrases.button(getTranslation("cascade.proposal.adapt"), () -> answers.adapt(proposal)),
                Phrases.button(getTranslation("cascade.proposal.dispute"), () -> answers.dispute(proposal)));
    }
}
