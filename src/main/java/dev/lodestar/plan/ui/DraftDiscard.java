package dev.lodestar.plan.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.document.PlanDiff;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way out of a draft that is not to be published; after it a version can be brought back. */
final class DraftDiscard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditDesk desk;
    private final transient PlanEditWords words;
    private final transient Supplier<DraftView> draft;
    private final transient Consumer<DraftView> gone;
    private final Span said = Piece.text("", "ls-mute");
    private final NativeButton begin;

    /** @param gone takes the published plan when the draft was thrown away */
    DraftDiscard(PlanEditDesk desk, PlanEditWords words, Supplier<DraftView> draft, Consumer<DraftView> gone) {
        this.desk = desk;
        this.words = words;
        this.draft = draft;
        this.gone = gone;
        addClassName("pe-files");
        begin = new NativeButton(words.say("plan.discard.do"), click -> ask(draft.get()));
        begin.addClassName("ls-pill");
        said.getElement().setAttribute("role", "status");
        add(new H2(words.say("plan.discard.title")), Piece.box("pe-files__ways", begin, said));
        setVisible(false);
    }

    /** Offers it while there is a draft and a version to go back to. */
    void show(DraftView now) {
        boolean possible = now.started() && now.publishedVersion() > 0;
        begin.setVisible(possible);
        setVisible(possible || !said.getText().isEmpty());
        if (possible) {
            said.setText("");
        }
    }

    /** Names what would be lost. */
    private void ask(DraftView seen) {
        if (!seen.started()) {
            gone.accept(seen);
            return;
        }
        String key = seen.document().key();
        int changes = PlanDiff.between(desk.plans().published(key, null).document(), seen.document())
                .size();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.say("plan.discard.ask"));
        dialog.setText(words.say(
                changes == 0 ? "plan.discard.same" : "plan.discard.gone",
                changes,
                Integer.toString(seen.publishedVersion())));
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("plan.discard.cancel"));
        dialog.setConfirmText(words.say("plan.discard.confirm"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> discard(key, seen.revision()));
        dialog.open();
    }

    private void discard(String key, long revision) {
        try {
            desk.drafts().discard(key, revision);
            said.setText(words.say("plan.discard.done"));
        } catch (ConflictException | InvalidInputException meanwhile) {
            said.setText(words.say("plan.discard.conflict"));
        }
        String outcome = said.getText();
        gone.accept(draft.get());
        said.setText(outcome);
    }
}
