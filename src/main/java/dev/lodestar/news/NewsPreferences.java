package dev.lodestar.news;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told, each for themselves. */
@Service
@Transactional(readOnly = true)
public class NewsPreferences {

    private final PreferenceStore store;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewsPreferences(PreferenceStore store, Access access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller chose, or what goes for who chose nothing. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public NewsPreference mine() {
        String me = access.caller().key();
        return store.of(List.of(me)).getOrDefault(me, NewsPreference.DEFAULT);
    }

    /**
     * Keeps what the caller chose.
     *
     * @throws InvalidInputException when quiet hours have only one end, or begin when they end
     */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    @Transactional
    public void choose(NewsPreference chosen) {
        if ((chosen.quietFrom() == null) != (chosen.quietUntil() == null)) {
            throw new InvalidInputException(
                    chosen.quietFrom() == null ? "/quietFrom" : "/quietUntil",
                    "QUIET_HOURS",
                    "Give both ends of the quiet hours, or none");
        }
        if (chosen.quietFrom() != null && !chosen.hasQuietHours()) {
            throw new InvalidInputException(
                    "/quietUntil", "QUIET_ALWAYS", "Let the quiet hours end at another time than they begin");
        }
        String me = access.caller().key();
        TenantId tenant = TenantScope.current();
        store.keep(me, chosen, Moments.now(clock));
        events.publishEvent(new NoticesWritten(tenant, List.of(me), Moments.now(clock)));
    }
}
