package dev.lodestar.alert;

import dev.lodestar.ingest.EndedPull;
import dev.lodestar.ingest.WatchedSource;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.organisation.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a pull makes of the incident of its source, and tells of it. */
@Component
class SourceOutcome {

    private final IncidentStore incidents;
    private final SourceStore store;
    private final Quiet quiet;
    private final HandlingUpkeep handling;
    private final Announcements announcements;
    private final WorkingDays workingDays;

    SourceOutcome(
            IncidentStore incidents,
            SourceStore store,
            Quiet quiet,
            HandlingUpkeep handling,
            Announcements announcements,
            WorkingDays workingDays) {
        this.incidents = incidents;
        this.store = store;
        this.quiet = quiet;
        this.handling = handling;
        this.announcements = announcements;
        this.workingDays = workingDays;
    }

    /** Raises an incident by the first pull that failed; none of a source that was not to be pulled by then. */
    @Nullable
    Incident raise(WatchedSource source, EndedPull pull) {
        Instant at = pull.finishedAt();
        if (source.disabledAt() != null && !at.isBefore(source.disabledAt())) {
            return null;
        }
        Finding found = Finding.failing(day(at), Outage.of(pull));
        Change raised = new Change(Incident.raised(source.id(), found, false, at), Happening.RAISED, false, false);
        return keep(quiet.at(at).test(Subject.of(source)) ? raised.muted() : raised);
    }

    /** Adds another failed pull. Nobody is told again, and nobody who sleeps is woken: it still fails, and that is known. */
    Incident extend(Incident open, EndedPull pull) {
        Outage outage = Objects.requireNonNull(open.finding().outage());
        if (outage.knows(pull)) {
            return open;
        }
        Incident longer = open.failingOn(outage.with(pull), pull.finishedAt());
        store.extend(longer);
        return longer;
    }

    /** Ends an incident. */
    void end(WatchedSource source, Incident open, Instant at, FailingSource.End how) {
        Outage outage = Objects.requireNonNull(open.finding().outage());
        Finding ended = open.finding().failedUntil(day(at), outage.ended(how));
        Happening happening = how == FailingSource.End.WORKS ? Happening.RESOLVED : Happening.SWITCHED_OFF;
        keep(new Change(open.changed(ended, at), happening, open.announced(), false));
    }

    private Incident keep(Change change) {
        List<Change> written = incidents.write(List.of(change), Map.of());
        announcements.tell(written, Map.of());
        handling.follow(written, Map.of());
        return written.getFirst().after();
    }

    private Period day(Instant at) {
        return Period.containing(Frequency.DAY, workingDays.calendar().dayOf(at));
    }
}
