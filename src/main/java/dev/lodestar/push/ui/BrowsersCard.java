package dev.lodestar.push.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.push.BrowserView;
import dev.lodestar.push.NewBrowser;
import dev.lodestar.push.PushBrowsers;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.LogTable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether this browser shows what is told to its reader, and which others of theirs do. */
@JsModule("./components/push.ts")
final class BrowsersCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PushBrowsers browsers;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Span said = new Span();
    private transient @Nullable BrowserLook looked;

    BrowsersCard(PushBrowsers browsers, Clock clock) {
        this.browsers = browsers;
        this.clock = clock;
        addClassName("ls-added");
        content.addClassName("ls-stack");
        said.addClassName("ls-sub");
        said.getElement().setAttribute("role", "status");
        Paragraph when = new Paragraph(getTranslation("push.when"));
        when.addClassName("ls-sub");
        Card card = new Card(getTranslation("push.title"), when, content, said);
        add(card);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ask("look", "", this::found);
    }

    /** What the browser said when it was looked at. */
    void found(BrowserLook look) {
        looked = look;
        show();
    }

    /** What came of asking its reader. */
    void asked(BrowserLook look) {
        looked = look;
        said.setText("");
        NewBrowser browser = look.browser();
        if (browser != null) {
            try {
                browsers.allow(browser);
                said.setText(getTranslation("push.allowed"));
            } catch (InvalidInputException refused) {
                String code = refused.errors().getFirst().code();
                said.setText(getTranslation("TOO_MANY".equals(code) ? "push.tooMany" : "push.FAILED"));
            }
        }
        show();
    }

    private void show() {
        List<BrowserView> mine = browsers.mine();
        Long here = here();
        content.removeAll();
        content.add(thisOne(here));
        if (!mine.isEmpty()) {
            content.add(all(mine, here));
        }
    }

    private @Nullable Long here() {
        NewBrowser browser = looked == null ? null : looked.browser();
        return browser == null ? null : browsers.find(browser.endpoint()).orElse(null);
    }

    private Component thisOne(@Nullable Long here) {
        if (looked == null) {
            return new Paragraph(getTranslation("push.looking"));
        }
        if (here != null) {
            return new Div(
                    new Paragraph(getTranslation("push.here")), actions(button("push.stop", () -> stop(here), "")));
        }
        return switch (looked.state()) {
            case UNABLE, INSECURE, REFUSED -> new Paragraph(getTranslation("push." + looked.state()));
            case FAILED -> new Div(new Paragraph(getTranslation("push.FAILED")), actions(allow()));
            case ASKABLE, ALLOWED -> new Div(new Paragraph(getTranslation("push.ASKABLE")), actions(allow()));
        };
    }

    private NativeButton allow() {
        NativeButton allow = button("push.allow", () -> ask("allow", browsers.key(), this::asked), "");
        allow.addClassName("ls-button--primary");
        return allow;
    }

    private Component all(List<BrowserView> mine, @Nullable Long here) {
        LogTable table = new LogTable(
                getTranslation("push.browsers", mine.size()),
                List.of(
                        getTranslation("push.column.browser"),
                        getTranslation("push.column.used"),
                        getTranslation("push.column.act")));
        Ages ages = new Ages(getLocale());
        for (BrowserView one : mine) {
            boolean isHere = here != null && one.id() == here;
            Span name = new Span(one.name());
            Span about = new Span(
                    isHere
                            ? getTranslation("push.thisOne")
                            : getTranslation("push.since", ages.of(one.allowedAt(), clock.instant())));
            about.addClassName("ls-sub");
            table.row(
                    new Div(name, about),
                    new Span(
                            one.usedAt() == null
                                    ? getTranslation("push.never")
                                    : ages.of(one.usedAt(), clock.instant())),
                    button("push.remove", () -> remove(one.id(), isHere), one.name()));
        }
        return table;
    }

    private void stop(long id) {
        remove(id, true);
    }

    private void remove(long id, boolean isHere) {
        try {
            browsers.remove(id);
        } catch (NotFoundException gone) {
            // That is what was wanted.
        }
        said.setText(getTranslation("push.removed"));
        if (isHere) {
            ask("stop", "", this::found);
        }
        show();
    }

    private void ask(String what, String key, SerializableConsumer<BrowserLook> then) {
        getElement()
                .executeJs("return window.lodestarPush[$0]($1)", what, key)
                .then(JsonNode.class, answer -> then.accept(BrowserLook.of(answer)));
    }

    private Component actions(NativeButton button) {
        Div actions = new Div(button);
        actions.addClassName("ls-actions");
        return actions;
    }

    private NativeButton button(String key, Runnable act, String about) {
        NativeButton button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("ls-button");
        if (!about.isEmpty()) {
            button.setAriaLabel(getTranslation(key) + ": " + about);
        }
        return button;
    }
}
