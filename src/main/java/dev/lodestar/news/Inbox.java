package dev.lodestar.news;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own news: what was told to them, whether it went by mail or not. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final int MOST = 100;

    private final NoticeStore store;
    private final PreferenceStore preferences;
    private final Alerts alerts;
    private final Organisation organisation;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            NoticeStore store,
            PreferenceStore preferences,
            Alerts alerts,
            Organisation organisation,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.alerts = alerts;
        this.organisation = organisation;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lists the caller's news, the newest first, in a fixed number of statements.
     *
     * @param limit 1 to 100; what lies outside is taken for the nearest
     * @param before from the page before; null begins
     */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public InboxPage list(int limit, @Nullable Long before, boolean unreadOnly) {
        String me = me();
        int size = Math.clamp(limit, 1, MOST);
        List<Notice> found = store.page(me, before == null ? Long.MAX_VALUE : before, unreadOnly, size + 1);
        List<Notice> shown = found.size() > size ? found.subList(0, size) : found;
        Map<Long, AlertView> about = alerts
                .byIds(shown.stream()
                        .flatMap(notice -> Stream.of(notice.alert(), notice.behind()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(AlertView::id, Function.identity()));
        return new InboxPage(
                shown,
                about,
                names(shown),
                store.unread(me),
                found.size() > size ? shown.getLast().id() : null);
    }

    /** How many of the caller's news are unread. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public int unread() {
        return store.unread(me());
    }

    /** How many are to be counted in the navigation: none when the caller wants no count. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public int badge() {
        boolean wanted = preferences
                .of(List.of(me()))
                .getOrDefault(me(), NewsPreference.DEFAULT)
                .badge();
        return wanted ? store.unread(me()) : 0;
    }

    /** Marks one, with all that it stands for, as read; throws {@link NotFoundException} when the caller has no such news unread or read. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public void read(long id) {
        Instant now = Moments.now(clock);
        if (store.read(me(), id, now) > 0) {
            tell(now);
        } else if (!store.has(me(), id)) {
            throw new NotFoundException("news", Long.toString(id));
        }
    }

    /** Marks one as unread again; throws {@link NotFoundException} when the caller has no such news. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public void keep(long id) {
        if (store.unread(me(), id) == 0) {
            throw new NotFoundException("news", Long.toString(id));
        }
        tell(Moments.now(clock));
    }

    /** Marks all that the caller has, up to the newest they saw, as read; returns how many were unread. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public int readAll(long upTo) {
        Instant now = Moments.now(clock);
        int read = store.read(me(), 0, upTo, now);
        if (read > 0) {
            tell(now);
        }
        return read;
    }

    /** Marks whatever the caller was told of an alert as read, as when they look at it; returns how many were unread. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public int readOf(long alert) {
        Instant now = Moments.now(clock);
        int read = store.readOf(me(), alert, now);
        if (read > 0) {
            tell(now);
        }
        return read;
    }

    private void tell(Instant now) {
        events.publishEvent(new NoticesWritten(TenantScope.current(), List.of(me()), now));
    }

    private Map<String, String> names(List<Notice> shown) {
        Set<String> named =
                shown.stream().map(Notice::by).filter(by -> !by.isEmpty()).collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : organisation.directory().stream()
                        .filter(person -> named.contains(person.key()))
                        .collect(Collectors.toMap(PersonView::key, PersonView::name));
    }

    private String me() {
        return access.caller().key();
    }
}
