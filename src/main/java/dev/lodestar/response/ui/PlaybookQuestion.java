package dev.lodestar.response.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.response.AlertAdvice;
import dev.lodestar.response.Playbooks;
import dev.lodestar.uikit.AskDialog;

/** Asks what to check when the measures of a strategy lag. */
record PlaybookQuestion(AlertAdvice.Strategy strategy, AlertDesk desk, Words words, Runnable done) {

    private static final int ROWS = 6;

    AskDialog dialog() {
        TextArea text = AskDialog.lines(words.say("playbook.text"), Playbooks.LONGEST, false);
        text.setValue(strategy.playbook());
        text.setMinRows(ROWS);
        return new AskDialog(
                        words.say("playbook.title", strategy.name()),
                        words.say("act.cancel"),
                        refused -> ErrorTexts.refusals(refused, UI.getCurrent()))
                .sentence(words.say("playbook.then"))
                .field("/text", text)
                .save(words.say("playbook.save"), () -> {
                    desk.playbooks().write(strategy.plan(), strategy.strategy(), text.getValue(), strategy.version());
                    done.run();
                });
    }
}
