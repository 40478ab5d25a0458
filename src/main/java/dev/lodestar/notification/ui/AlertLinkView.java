package dev.lodestar.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.lodestar.alert.AlertView;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.notification.AlertLink;
import dev.lodestar.notification.AlertLinks;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.AskDialog;
import dev.lodestar.uikit.Card;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One alert, by the link of a mail, and the question what its reader says to it. Nobody is signed in by it, opening it
 * changes nothing, and whatever does not work gives the same answer.
 */
@Route(value = "a/:tenant/:secret", autoLayout = false)
@AnonymousAllowed
class AlertLinkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AlertLinkView.class);
    private static final int LONGEST = 2_000;

    private final transient AlertLinks links;
    private final transient Tenants tenants;
    private final Span said = new Span();

    AlertLinkView(AlertLinks links, Tenants tenants) {
        this.links = links;
        this.tenants = tenants;
        addClassNames("ls-main", "ls-linked");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            Optional<AlertLink> link = open(
                    event.getRouteParameters().get("tenant").orElse(""),
                    event.getRouteParameters().get("secret").orElse(""));
            link.ifPresentOrElse(
                    found -> {
                        event.getUI().setLocale(found.language());
                        show(found);
                    },
                    this::ended);
        } catch (NotFoundException e) {
            ended();
        } catch (RuntimeException e) {
            // The framework would log the address, and with it the secret.
            LOG.error("A link of a mail about an alert could not be shown", e);
            ended();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.link.title") + " · Lodestar";
    }

    private Optional<AlertLink> open(String tenant, String secret) {
        try {
            return apart(new TenantId(tenant), () -> links.open(secret));
        } catch (IllegalArgumentException noTenant) {
            return Optional.empty();
        }
    }

    private void show(AlertLink link) {
        AlertView alert = apart(link.tenant(), () -> links.look(link));
        ZoneId zone = apart(link.tenant(), () -> tenants.current().zone());
        removeAll();
        Div head = new Div(new Span("✦ Lodestar"), new Span(link.name()));
        head.addClassName("ls-top");
        add(head, new H1(AlertSentences.in(link.language()).of(alert)));
        add(new Card(getTranslation("notification.link.evidence"), new EvidenceTable(alert, link.language(), zone)));
        add(ask(link, alert));
    }

    private Component ask(AlertLink link, AlertView alert) {
        TextArea comment = AskDialog.lines(getTranslation("notification.link.comment"), LONGEST, true);
        comment.setHelperText(getTranslation("notification.link.comment.hint"));
        NativeButton save =
                new NativeButton(getTranslation("notification.link.acknowledge"), click -> acknowledge(link, comment));
        save.addClassNames("ls-button", "ls-button--primary");
        Div actions = new Div(save, open(alert.id()));
        actions.addClassName("ls-actions");
        Paragraph who = new Paragraph(getTranslation("notification.link.who", link.name()));
        who.addClassName("ls-sub");
        Card card = new Card(getTranslation("notification.link.ask"), comment, actions, said, who);
        card.addClassName("ls-linked__foot");
        return card;
    }

    private void acknowledge(AlertLink link, TextArea comment) {
        comment.setInvalid(false);
        said.setText("");
        if (comment.getValue().isBlank()) {
            refuse(comment, getTranslation("notification.link.missing"));
            return;
        }
        try {
            apart(link.tenant(), () -> {
                links.acknowledge(link, comment.getValue().strip());
                return link;
            });
            thank(link);
        } catch (NotFoundException e) {
            ended();
        } catch (InvalidInputException e) {
            refuse(comment, e.errors().getFirst().message());
        }
    }

    private static void refuse(TextArea comment, String why) {
        comment.setErrorMessage(why);
        comment.setInvalid(true);
        comment.focus();
    }

    private void thank(AlertLink link) {
        removeAll();
        Div actions = new Div(open(link.alert()));
        actions.addClassName("ls-actions");
        Paragraph hint = new Paragraph(getTranslation("notification.link.done.hint"));
        hint.addClassName("ls-lede");
        Div done = new Div(new H1(getTranslation("notification.link.done", link.name())));
        done.getElement().setAttribute("role", "status");
        add(new Span("✦ Lodestar"), done, hint, actions);
    }

    /** The same words for a link that never was, has ended, or may not be tried now. */
    private void ended() {
        removeAll();
        Paragraph hint = new Paragraph(getTranslation("notification.link.ended.hint"));
        hint.addClassName("ls-lede");
        Div actions = new Div(way("inbox", "notification.link.signIn"));
        actions.addClassName("ls-actions");
        add(new Span("✦ Lodestar"), new H1(getTranslation("notification.link.ended")), hint, actions);
    }

    private Component open(long alert) {
        return way("alerts/" + alert, "notification.link.open");
    }

    private Component way(String address, String text) {
        Anchor way = new Anchor(address, getTranslation(text));
        way.addClassName("ls-button");
        return way;
    }

    /** The framework prefers who is signed in in the current session to who was put in place, so there is none meanwhile. */
    private static <T extends @Nullable Object> T apart(TenantId tenant, Supplier<T> work) {
        Map<Class<?>, CurrentInstance> current = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        try {
            return TenantScope.call(tenant, work);
        } finally {
            CurrentInstance.restoreInstances(current);
        }
    }
}
