package dev.lodestar.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.notification.MailSwitch;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.AskDialog;
import dev.lodestar.uikit.Card;
import java.time.Clock;
import java.util.List;

/** Says whether the company's mails leave, and lets an administrator decide. */
final class MailSwitchCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MailSwitch mailSwitch;
    private final transient Clock clock;

    MailSwitchCard(MailSwitch mailSwitch, Clock clock) {
        this.mailSwitch = mailSwitch;
        this.clock = clock;
        getElement().setAttribute("role", "status");
        addClassName("ls-added");
        show();
    }

    private void show() {
        removeAll();
        MailSwitch.Off off = mailSwitch.state().orElse(null);
        String age = off == null ? "" : new Ages(getLocale()).of(off.at(), clock.instant());
        Paragraph said = new Paragraph(
                off == null
                        ? getTranslation("notification.switch.on.lede")
                        : getTranslation("notification.switch.off.lede", off.by(), age));
        NativeButton turn = off == null
                ? new NativeButton(getTranslation("notification.switch.turnOff"), click -> ask())
                : new NativeButton(getTranslation("notification.switch.turnOn"), click -> {
                    mailSwitch.turnOn();
                    show();
                });
        turn.addClassName("ls-button");
        Div actions = new Div(turn);
        actions.addClassName("ls-actions");
        add(new Card(
                getTranslation(off == null ? "notification.switch.on" : "notification.switch.off"), said, actions));
    }

    private void ask() {
        new AskDialog(
                        getTranslation("notification.switch.ask"),
                        getTranslation("notification.switch.cancel"),
                        refused -> List.of())
                .sentence(getTranslation("notification.switch.sentence"))
                .save(getTranslation("notification.switch.turnOff"), () -> {
                    mailSwitch.turnOff();
                    show();
                })
                .open();
    }
}
