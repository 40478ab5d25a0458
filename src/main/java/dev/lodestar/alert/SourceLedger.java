package dev.lodestar.alert;

import dev.lodestar.ingest.EndedPull;
import dev.lodestar.ingest.SourceWatch;
import dev.lodestar.ingest.WatchedSource;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the incidents of a source follow its pulls, each of which is followed once: one that fails raises an incident or adds to
 * the open one, one that works ends it, one that the application broke off says nothing. What is written depends on the pulls
 * alone, never on when or how often they are followed.
 */
@Service
@CalledBySystem("pulls end, nobody calls")
public class SourceLedger {

    private static final int AT_ONCE = 200;
    private static final int MOST = 1_000;

    private final SourceWatch sources;
    private final SourceStore store;
    private final SourceOutcome outcome;

    SourceLedger(SourceWatch sources, SourceStore store, SourceOutcome outcome) {
        this.sources = sources;
        this.store = store;
        this.outcome = outcome;
    }

    /** Follows the pulls of a source that were not followed yet, the oldest first; true when there may be more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean follow(String sourceKey) {
        WatchedSource source = sources.find(sourceKey).orElse(null);
        return source != null && follow(source);
    }

    /** Ends what is open of a source that is not pulled from that instant on; what was raised later stays. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void switchedOff(String sourceKey, Instant at) {
        sources.find(sourceKey).ifPresent(source -> {
            while (follow(source)) {
                // The end is told after what came before it.
            }
            end(source, at);
        });
    }

    /** Sources of which something was missed, by key, in one statement when nothing was ever pulled and four otherwise. */
    @Transactional(readOnly = true)
    public List<String> behind() {
        Map<Long, Long> latest = sources.latest();
        if (latest.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> followed = store.cursors();
        Set<Long> failing = store.open(MOST).stream()
                .map(alert -> alert.incident().subjectId())
                .collect(Collectors.toSet());
        return sources.all().stream()
                .filter(source -> latest.getOrDefault(source.id(), 0L) > followed.getOrDefault(source.id(), 0L)
                        || (source.disabledAt() != null && failing.contains(source.id())))
                .map(WatchedSource::key)
                .toList();
    }

    /** Makes up for what was missed of a source. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean makeUp(String sourceKey) {
        WatchedSource source = sources.find(sourceKey).orElse(null);
        if (source == null || follow(source)) {
            return source != null;
        }
        if (source.disabledAt() != null) {
            end(source, source.disabledAt());
        }
        return false;
    }

    private boolean follow(WatchedSource source) {
        long after = store.hold(source.id());
        List<EndedPull> pulls = sources.ended(source.id(), after, AT_ONCE);
        if (pulls.isEmpty()) {
            return false;
        }
        Incident open =
                store.holdOpen(source.id()).map(HandledIncident::incident).orElse(null);
        for (EndedPull pull : pulls) {
            open = switch (pull.outcome()) {
                case WORKED -> {
                    if (open != null) {
                        outcome.end(source, open, pull.finishedAt(), FailingSource.End.WORKS);
                    }
                    yield null;
                }
                case FAILED -> open == null ? outcome.raise(source, pull) : outcome.extend(open, pull);
                case BROKEN_OFF -> open;
            };
        }
        store.advance(source.id(), pulls.getLast().number());
        return pulls.size() == AT_ONCE;
    }

    private void end(WatchedSource source, Instant at) {
        store.hold(source.id());
        store.holdOpen(source.id())
                .map(HandledIncident::incident)
                .filter(open ->
                        !Objects.requireNonNull(open.finding().outage()).since().isAfter(at))
                .ifPresent(open -> outcome.end(source, open, at, FailingSource.End.SWITCHED_OFF));
    }
}
