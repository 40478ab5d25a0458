package dev.lodestar.ingest;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The systems that numbers are pulled from, and the pulls. */
@Service
public class Sources {

    private static final int MOST_RUNS = 200;

    private final SourceRepository sources;
    private final SourceRules rules;
    private final Passwords passwords;
    private final PullJournal journal;
    private final Pulls pulls;
    private final PullSchedule schedule;
    private final Access access;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sources(
            SourceRepository sources,
            SourceRules rules,
            Passwords passwords,
            PullJournal journal,
            Pulls pulls,
            PullSchedule schedule,
            Access access,
            Tenants tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.rules = rules;
        this.passwords = passwords;
        this.journal = journal;
        this.pulls = pulls;
        this.schedule = schedule;
        this.access = access;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Defines a source, or changes the one of that key, and schedules it. Throws {@link InvalidInputException} naming
     * every wrong field.
     */
    @PreAuthorize("@access.may('MANAGE_SOURCE')")
    @Transactional
    public SourceView define(SourceSpec spec) {
        Source source = sources.findByKey(spec.key()).orElseGet(() -> new Source(spec.key()));
        List<FieldError> errors = rules.check(spec, source.knowsPasswordOf(spec.connection()));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        String password = spec.connection().password();
        boolean wasEnabled = source.isEnabled();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        source.redefine(spec, password == null ? null : passwords.encrypt(spec.key(), password), now);
        Source kept = sources.saveAndFlush(source);
        ZoneId zone = tenants.current().zone();
        if (kept.isEnabled()) {
            schedule.follow(kept.plan(), zone);
        } else {
            schedule.forget(kept.key());
            if (wasEnabled) {
                events.publishEvent(new SourceDisabled(TenantScope.current(), kept.key(), now));
            }
        }
        return view(kept, zone, journal.latest().get(kept.id()));
    }

    /** Lists the sources the caller may see, by name, each with its latest pull. */
    @PreAuthorize("@access.may('READ_SOURCE')")
    @Transactional(readOnly = true)
    public List<SourceView> list() {
        ZoneId zone = tenants.current().zone();
        Map<Long, PullRunView> latest = journal.latest();
        return sources.findAllByOrderByNameAscKeyAsc().stream()
                .filter(source -> covers(Act.READ_SOURCE, source))
                .map(source -> view(source, zone, latest.get(source.id())))
                .toList();
    }

    /** Returns a source with its latest pull; throws {@link NotFoundException} when the caller cannot see one. */
    @PreAuthorize("@access.may('READ_SOURCE')")
    @Transactional(readOnly = true)
    public SourceView get(String key) {
        Source source = find(Act.READ_SOURCE, key);
        return view(source, tenants.current().zone(), journal.latest().get(source.id()));
    }

    /** Lists the latest pulls of a source, newest first, at most 200; throws as {@link #get} does. */
    @PreAuthorize("@access.may('READ_SOURCE')")
    @Transactional(readOnly = true)
    public List<PullRunView> runs(String key, int limit) {
        return journal.of(find(Act.READ_SOURCE, key).id(), Math.clamp(limit, 1, MOST_RUNS));
    }

    /**
     * Pulls a source now and waits for the end. Throws {@link NotFoundException} when the caller cannot see it and
     * {@link ConflictException} while it is being pulled.
     */
    @PreAuthorize("@access.may('MANAGE_SOURCE')")
    public PullRunView pull(String key) {
        Source source = find(Act.MANAGE_SOURCE, key);
        return TenantScope.call(TenantScope.current(), () -> pulls.pull(source));
    }

    /** Pulls a source that is due; throws as {@link #pull} does, and {@link ConflictException} when it is disabled. */
    @CalledBySystem("the schedule pulls when nobody is signed in")
    public PullRunView pullBySystem(String key) {
        Source source = sources.findByKey(key).orElseThrow(() -> new NotFoundException("source", key));
        if (!source.isEnabled()) {
            throw new ConflictException("The source '" + key + "' is disabled");
        }
        return pulls.pull(source);
    }

    /** When the enabled sources of the tenant are to be pulled. */
    @CalledBySystem("the schedule is brought in line when the application starts")
    @Transactional(readOnly = true)
    public List<SourcePlan> plans() {
        return sources.findByEnabledTrueOrderByKeyAsc().stream()
                .map(Source::plan)
                .toList();
    }

    private Source find(Act act, String key) {
        return sources.findByKey(key)
                .filter(source -> covers(act, source))
                .orElseThrow(() -> new NotFoundException("source", key));
    }

    private boolean covers(Act act, Source source) {
        return access.reach(act).covers(source.owner(), source.unitKey());
    }

    private SourceView view(Source source, ZoneId zone, @Nullable PullRunView lastRun) {
        Instant next = source.isEnabled() ? schedule.next(source.plan().cron(), zone, clock.instant()) : null;
        return source.view(zone, next, lastRun);
    }
}
