package dev.lodestar.news.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.news.Inbox;
import dev.lodestar.news.InboxPage;
import dev.lodestar.news.NewsPreferences;
import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCounts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What was told to the reader, the newest first. */
@Route(InboxCount.ADDRESS)
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle, NoticeRow.Acts {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;
    private static final String BEFORE = "before";
    private static final String UNREAD = "unread";

    private final transient Inbox inbox;
    private final transient NewsPreferences preferences;
    private final transient Access access;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private transient QueryParameters asked = QueryParameters.empty();

    InboxView(Inbox inbox, NewsPreferences preferences, Access access, LiveChannel live, Clock clock) {
        this.inbox = inbox;
        this.preferences = preferences;
        this.access = access;
        this.live = live;
        this.clock = clock;
        addClassName("ls-inbox");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String me = access.caller().key();
        live.follow(NavigationCounts.audience(TenantScope.current().value(), me), this, this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("news.inbox.title") + " · Lodestar";
    }

    @Override
    public void read(long id) {
        act(() -> inbox.read(id));
    }

    @Override
    public void keep(long id) {
        act(() -> inbox.keep(id));
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (NotFoundException gone) {
            // Another window was faster; what is there now is shown.
        }
        show();
    }

    private void show() {
        boolean unreadOnly = asked.getSingleParameter(UNREAD).isPresent();
        InboxPage page = inbox.list(SIZE, before(), unreadOnly);
        removeAll();
        add(head(unreadOnly), new H1(getTranslation("news.inbox.headline", page.unread())));
        if (page.items().isEmpty()) {
            add(nothing(unreadOnly));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("ls-inbox__list");
            AlertSentences sentences = AlertSentences.in(getLocale());
            page.items().forEach(notice -> list.add(new NoticeRow(notice, page, sentences, clock.instant(), this)));
            Card card = new Card(getTranslation(before() == null ? "news.inbox.newest" : "news.inbox.older"), list);
            card.add(paging(page));
            add(card);
        }
        NavigationCounts.tell(UI.getCurrent(), InboxCount.ADDRESS, badge(page));
    }

    private int badge(InboxPage page) {
        return preferences.mine().badge() ? page.unread() : 0;
    }

    private Component head(boolean unreadOnly) {
        Nav head = new Nav();
        head.addClassName("ls-top");
        head.getElement().setAttribute("aria-label", getTranslation("news.inbox.which"));
        head.add(choice("inbox", "news.inbox.all", !unreadOnly), choice("inbox?unread", "news.inbox.only", unreadOnly));
        Div space = new Div();
        space.addClassName("ls-top__space");
        Anchor settings = new Anchor("settings/notifications", getTranslation("news.settings.title"));
        settings.addClassName("ls-pill");
        head.add(space, settings);
        return head;
    }

    private Component choice(String address, String text, boolean chosen) {
        Anchor choice = new Anchor(address, getTranslation(text));
        choice.addClassName("ls-pill");
        if (chosen) {
            choice.getElement().setAttribute("aria-current", "page");
        }
        return choice;
    }

    private Component nothing(boolean unreadOnly) {
        return new Card(
                getTranslation("news.inbox.calm"),
                new EmptyState(
                        getTranslation(unreadOnly ? "news.inbox.noneUnread" : "news.inbox.none"),
                        getTranslation("news.inbox.noneHint")));
    }

    private Component paging(InboxPage page) {
        Paragraph paging = new Paragraph();
        paging.addClassName("ls-actions");
        if (page.unread() > 0 && before() == null) {
            long newest = page.items().getFirst().id();
            NativeButton all =
                    new NativeButton(getTranslation("news.inbox.readAll"), click -> act(() -> inbox.readAll(newest)));
            all.addClassName("ls-button");
            paging.add(all);
        }
        if (before() != null) {
            paging.add(link("news.inbox.toNewest", asked.excluding(BEFORE)));
        }
        if (page.before() != null) {
            paging.add(link("news.inbox.toOlder", asked.merging(BEFORE, Long.toString(page.before()))));
        }
        return paging;
    }

    private Anchor link(String text, QueryParameters parameters) {
        Anchor link = new Anchor("inbox?" + parameters.getQueryString(), getTranslation(text));
        link.addClassName("ls-button");
        return link;
    }

    private @Nullable Long before() {
        return asked.getSingleParameter(BEFORE)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
