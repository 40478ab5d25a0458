package dev.lodestar.notification;

import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.checkin.LinkSecret;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.LinkCallers;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in mails by which one person takes notice of one alert without signing in. A link is of one tenant, one person, one
 * address and one alert, ends by itself or when it was used, and never amounts to a sign-in. Opening one changes nothing.
 */
@Service
public class AlertLinks {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofDays(7);

    private final AlertLinkStore store;
    private final LinkCallers callers;
    private final Alerts alerts;
    private final AlertHandling handling;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    AlertLinks(
            AlertLinkStore store,
            LinkCallers callers,
            Alerts alerts,
            AlertHandling handling,
            Organisation organisation,
            Tenants tenants,
            Clock clock) {
        this.store = store;
        this.callers = callers;
        this.alerts = alerts;
        this.handling = handling;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Makes a link and returns its secret, which cannot be had again; none for who may not handle alerts. */
    @CalledBySystem("a mail about an alert carries one, made when it is sent")
    @Transactional
    public Optional<String> issue(String person, String address, long alert) {
        if (callers.find(person, address, Act.HANDLE_ALERT).isEmpty()) {
            return Optional.empty();
        }
        Instant now = Moments.now(clock);
        store.endUntil(person, now);
        String secret = LinkSecret.make();
        store.add(LinkSecret.hash(secret), new AlertLinkStore.Held(person, address, alert, now.plus(LASTS)), now);
        return Optional.of(secret);
    }

    /** Finds the link with this secret; none when there is no such link or it has ended. Nobody guesses 256 bits. */
    @CalledBySystem("nobody is known before the link is")
    public Optional<AlertLink> open(String secret) {
        if (!LinkSecret.isPossible(secret)) {
            return Optional.empty();
        }
        String hash = LinkSecret.hash(secret);
        return store.find(hash, clock.instant()).flatMap(held -> caller(held).map(caller -> link(hash, held, caller)));
    }

    /** The alert as it is now, which the person was told of; throws {@link NotFoundException} when the link has ended. */
    @CalledBySystem("each step of a page that a link opened asks anew whether the link holds")
    public AlertView look(AlertLink link) {
        held(link);
        return alerts.byIds(List.of(link.alert())).stream().findFirst().orElseThrow(() -> ended(link));
    }

    /**
     * Takes notice of the alert as the person, and ends their links about it.
     *
     * @throws NotFoundException when the link has ended, or the alert is theirs to handle no more
     * @throws InvalidInputException when there is no comment, or the alert is closed
     */
    @CalledBySystem("each step of a page that a link opened asks anew whether the link holds")
    @Transactional
    public void acknowledge(AlertLink link, String comment) {
        Caller caller = caller(held(link)).orElseThrow(() -> ended(link));
        callers.call(caller, () -> handling.acknowledge(link.alert(), comment, null, null));
        store.end(link.person(), link.alert());
    }

    private AlertLinkStore.Held held(AlertLink link) {
        return store.find(link.hash(), clock.instant()).orElseThrow(() -> ended(link));
    }

    private Optional<Caller> caller(AlertLinkStore.Held held) {
        return callers.find(held.person(), held.address(), Act.HANDLE_ALERT);
    }

    private AlertLink link(String hash, AlertLinkStore.Held held, Caller caller) {
        return new AlertLink(
                TenantScope.current(),
                hash,
                caller.key(),
                caller.name(),
                language(caller.key()),
                held.alert(),
                held.endsAt());
    }

    private Locale language(String person) {
        return organisation.languageOf(person).orElseGet(() -> tenants.current().locale());
    }

    private static NotFoundException ended(AlertLink link) {
        return new NotFoundException("link of a mail to", link.person());
    }
}
