package dev.lodestar.checkin;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.LinkCallers;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links in mails by which one person reports what they owe without signing in. A link is of one tenant, one person and one
 * address, ends by itself, and never amounts to a sign-in: see {@link LinkCallers}. Opening one changes nothing.
 */
@Service
public class ReportLinks {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofDays(7);

    private final ReportLinkStore store;
    private final LinkCallers callers;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    ReportLinks(
            ReportLinkStore store,
            LinkCallers callers,
            Organisation organisation,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.store = store;
        this.callers = callers;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    /** Whether a link could be made for this person. */
    @CalledBySystem("a mail says whether it carries one")
    public boolean mayHave(String person, String address) {
        return callers.find(person, address).isPresent();
    }

    /** Makes a link and returns its secret, which cannot be had again; none for who may not report. */
    @CalledBySystem("a mail that reminds carries one, made when it is sent")
    @Transactional
    public Optional<String> issue(String person, String address) {
        if (!mayHave(person, address)) {
            return Optional.empty();
        }
        Instant now = Moments.now(clock);
        store.endUntil(person, now);
        String secret = LinkSecret.make();
        store.add(LinkSecret.hash(secret), person, address, now, now.plus(LASTS));
        return Optional.of(secret);
    }

    /** Finds the link with this secret; none when there is no such link or it has ended. Nobody guesses 256 bits. */
    @CalledBySystem("nobody is known before the link is")
    public Optional<OpenLink> open(String secret) {
        return LinkSecret.isPossible(secret) ? opened(LinkSecret.hash(secret)) : Optional.empty();
    }

    /**
     * Does something as the person, with no more than reporting takes.
     *
     * @throws LinkEndedException when the link has ended since it was opened, or the person reports no more
     */
    @CalledBySystem("each step of a screen that a link opened asks anew whether the link holds")
    public <T> T call(OpenLink link, Supplier<T> work) {
        Caller caller = store.find(link.hash(), clock.instant())
                .flatMap(held -> callers.find(held.person(), held.address()))
                .orElseThrow(() -> new LinkEndedException(link.person()));
        return callers.call(caller, work);
    }

    /** Ends a link before its time. */
    @CalledBySystem("whoever holds a link may end it")
    @Transactional
    public void end(OpenLink link) {
        store.end(link.hash());
    }

    /** Ends every link that was mailed to the caller, and returns how many there were. */
    @PreAuthorize("@access.may('REPORT_VALUE')")
    @Transactional
    public int endMine() {
        return store.endUntil(access.caller().key(), Moments.now(clock).plus(LASTS));
    }

    private Optional<OpenLink> opened(String hash) {
        return store.find(hash, clock.instant())
                .flatMap(held -> callers.find(held.person(), held.address())
                        .map(caller -> new OpenLink(
                                TenantScope.current(),
                                hash,
                                caller.key(),
                                caller.name(),
                                language(caller.key()),
                                held.endsAt())));
    }

    private Locale language(String person) {
        return organisation.languageOf(person).orElseGet(() -> tenants.current().locale());
    }
}
