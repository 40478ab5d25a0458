package dev.lodestar.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.notification.MailState;
import dev.lodestar.notification.MailView;
import dev.lodestar.notification.Outbox;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.AskDialog;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LogTable;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import dev.lodestar.webhook.DeliveryState;
import dev.lodestar.webhook.DeliveryView;
import dev.lodestar.webhook.WebhookView;
import dev.lodestar.webhook.WebhookWithSecret;
import dev.lodestar.webhook.Webhooks;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Whom the company has told what happens, and what became of every mail and message. */
@Route(DeliveriesView.ADDRESS)
@PermitAll
class DeliveriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String ADDRESS = "settings/deliveries";
    private static final int SHOWN = 50;

    private final transient Webhooks webhooks;
    private final transient Outbox outbox;
    private final transient Organisation organisation;
    private final transient Access access;
    private final transient Clock clock;
    private final transient ObjectProvider<AddedPart> added;
    private final Div content = new Div();
    private final Paragraph said = new Paragraph();

    DeliveriesView(
            Webhooks webhooks,
            Outbox outbox,
            Organisation organisation,
            Access access,
            Clock clock,
            ObjectProvider<AddedPart> added) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
        this.added = added;
        content.addClassName("ls-stack");
        said.getElement().setAttribute("role", "status");
        said.addClassName("ls-lede");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!access.may(Act.MANAGE_ORGANISATION)) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        // A secret that was said once is not said again.
        said.setText("");
        removeAll();
        add(new H1(getTranslation("webhook.title")), new Paragraph(getTranslation("webhook.lede")), said, content);
        added.orderedStream().flatMap(part -> part.at(ADDRESS).stream()).forEach(this::add);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.title") + " · Lodestar";
    }

    private void show() {
        List<WebhookView> all = webhooks.list();
        Map<Long, String> names = all.stream().collect(Collectors.toMap(WebhookView::id, WebhookView::name));
        content.removeAll();
        content.add(receivers(all), messages(names), mails());
    }

    /** Does something and shows what is there then, also when somebody else was faster. */
    private void act(Runnable work) {
        try {
            work.run();
        } catch (NotFoundException gone) {
            said.setText(getTranslation("webhook.gone"));
        }
        show();
    }

    private Component receivers(List<WebhookView> all) {
        Card card = new Card(getTranslation("webhook.receivers", all.size()));
        if (all.isEmpty()) {
            card.add(new EmptyState(getTranslation("webhook.none"), getTranslation("webhook.none.hint")));
        } else {
            LogTable table = new LogTable(
                    getTranslation("webhook.receivers", all.size()), columns("name", "kind", "what", "on", "act"));
            all.forEach(one -> table.row(
                    named(one), text(getTranslation("webhook.kind." + one.kind())), what(one), on(one), drop(one)));
            card.add(table);
        }
        NativeButton add = button("webhook.add", this::ask);
        add.addClassName("ls-button--primary");
        Div actions = new Div(add);
        actions.addClassName("ls-actions");
        card.add(actions);
        return card;
    }

    private Component named(WebhookView one) {
        Span host = new Span(one.host());
        host.addClassName("ls-sub");
        return new Div(new Span(one.name()), host);
    }

    private Component what(WebhookView one) {
        Span unit = new Span(one.unitKey() == null ? getTranslation("webhook.everything") : one.unitKey());
        unit.addClassName("ls-sub");
        return new Div(new Span(String.join(", ", one.events())), unit);
    }

    private Component on(WebhookView one) {
        Checkbox on = new Checkbox(one.enabled());
        on.setAriaLabel(getTranslation("webhook.on", one.name()));
        on.addValueChangeListener(
                changed -> act(() -> webhooks.enable(one.id(), Boolean.TRUE.equals(changed.getValue()))));
        return on;
    }

    private Component drop(WebhookView one) {
        return button(
                "webhook.drop",
                () -> new AskDialog(
                                getTranslation("webhook.drop.title", one.name()),
                                getTranslation("webhook.cancel"),
                                refused -> List.of())
                        .sentence(getTranslation("webhook.drop.sentence"))
                        .save(getTranslation("webhook.drop"), () -> act(() -> webhooks.delete(one.id())))
                        .open());
    }

    private void ask() {
        new WebhookDialog(webhooks, organisation.units(), this::made).open();
    }

    private void made(WebhookWithSecret made) {
        said.setText(
                made.secret().isEmpty()
                        ? getTranslation("webhook.made", made.webhook().name())
                        : getTranslation("webhook.made.secret", made.webhook().name(), made.secret()));
        show();
    }

    private Component messages(Map<Long, String> names) {
        List<DeliveryView> log = webhooks.deliveries(null, null, null, SHOWN);
        long dead =
                log.stream().filter(one -> one.state() == DeliveryState.DEAD).count();
        Card card = new Card(getTranslation("webhook.messages", dead));
        if (log.isEmpty()) {
            card.add(new EmptyState(getTranslation("webhook.messages.none"), getTranslation("webhook.messages.hint")));
            return card;
        }
        LogTable table =
                new LogTable(getTranslation("webhook.messages", dead), columns("when", "to", "what", "state", "act"));
        for (DeliveryView one : log) {
            table.row(
                    age(one.writtenAt()),
                    text(names.getOrDefault(one.webhookId(), "")),
                    text(one.type()),
                    state(one.state().name(), one.attempts(), one.error()),
                    button("webhook.again", () -> act(() -> webhooks.resend(one.webhookId(), one.id()))));
        }
        card.add(table);
        return card;
    }

    private Component mails() {
        List<MailView> log = outbox.log().stream().limit(SHOWN).toList();
        long dead = log.stream().filter(one -> one.state() == MailState.DEAD).count();
        Card card = new Card(getTranslation("webhook.mails", dead));
        if (log.isEmpty()) {
            card.add(new EmptyState(getTranslation("webhook.mails.none"), getTranslation("webhook.mails.hint")));
            return card;
        }
        LogTable table =
                new LogTable(getTranslation("webhook.mails", dead), columns("when", "to", "what", "state", "act"));
        for (MailView one : log) {
            table.row(
                    age(one.writtenAt()),
                    text(one.address().isBlank() ? one.recipient() : one.address()),
                    text(one.subject()),
                    state(one.state().name(), one.attempts(), one.lastError()),
                    one.state() == MailState.DEAD
                            ? button("webhook.again", () -> act(() -> outbox.resend(one.id())))
                            : new Span());
        }
        card.add(table);
        return card;
    }

    private Component state(String state, int attempts, @Nullable String error) {
        Signal signal = switch (state) {
            case "SENT" -> Signal.GREEN;
            case "DEAD" -> Signal.RED;
            default -> attempts == 0 ? Signal.PENDING : Signal.AMBER;
        };
        Div told = new Div(StatusBadge.saying(signal, getTranslation("webhook.state." + state, attempts)));
        if (error != null && !"SENT".equals(state)) {
            Span why = new Span(error);
            why.addClassName("ls-sub");
            told.add(why);
        }
        return told;
    }

    private Component age(Instant at) {
        return text(new Ages(getLocale()).of(at, clock.instant()));
    }

    private List<String> columns(String... names) {
        return List.of(names).stream()
                .map(name -> getTranslation("webhook.column." + name))
                .toList();
    }

    private static Component text(String text) {
        return new Span(text);
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("ls-button");
        return button;
    }
}
