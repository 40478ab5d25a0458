package dev.lodestar.alert;

import dev.lodestar.measure.Evaluations;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.tenancy.CalledBySystem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the incidents of measures equal to what a replay of their facts supports. Replaying again changes nothing; what
 * is written depends on the instant that is replayed, never on when the replay runs.
 */
@Service
public class IncidentLedger {

    private final Evaluations evaluations;
    private final MeasureDirectory measures;
    private final IncidentStore store;
    private final Announcements announcements;
    private final Timer timer;

    IncidentLedger(
            Evaluations evaluations,
            MeasureDirectory measures,
            IncidentStore store,
            Announcements announcements,
            MeterRegistry metrics) {
        this.evaluations = evaluations;
        this.measures = measures;
        this.store = store;
        this.announcements = announcements;
        this.timer = metrics.timer("lodestar.alert.replay");
    }

    /**
     * Replays some measures at an instant, by what was known then: one statement for all of them when nothing changes. A
     * measure whose incidents already are those of a later instant is replayed at that one, so that an event that comes
     * late takes nothing back.
     */
    // Read committed, because what is compared under the lock must be what the last holder left.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @CalledBySystem("judging a measure makes its alerts follow")
    public void replay(Collection<Long> measureIds, Instant at) {
        timer.record(() -> replayAt(measureIds, at.truncatedTo(ChronoUnit.MICROS)));
    }

    private void replayAt(Collection<Long> measureIds, Instant at) {
        SortedMap<Long, Evaluation> judged = new TreeMap<>(evaluations.ledgers(measureIds, at, at));
        Map<Long, Story> stories = store.read(judged.keySet());
        judged.entrySet().removeIf(entry -> isUpToDate(entry.getKey(), stories, entry.getValue(), at));
        if (!judged.isEmpty()) {
            settle(judged, at);
        }
    }

    private static boolean isUpToDate(long id, Map<Long, Story> stories, Evaluation evaluation, Instant at) {
        Story story = stories.getOrDefault(id, Story.NONE);
        return !story.isAheadOf(at)
                && Reconciliation.of(id, story.incidents(), evaluation, at).isEmpty();
    }

    /** Compares once more, with nobody else at it, and writes. */
    private void settle(SortedMap<Long, Evaluation> judged, Instant at) {
        store.lock(judged.keySet(), at);
        Map<Long, Story> stories = store.read(judged.keySet());
        List<Change> changes = new ArrayList<>();
        judged.forEach((id, evaluation) -> {
            Story story = stories.getOrDefault(id, Story.NONE);
            Instant replayedAt = story.replayedAt();
            if (replayedAt == null || !replayedAt.isAfter(at)) {
                changes.addAll(Reconciliation.of(id, story.incidents(), evaluation, at));
            } else {
                changes.addAll(later(id, story, replayedAt));
            }
        });
        keep(changes);
    }

    private List<Change> later(long id, Story story, Instant replayedAt) {
        Evaluation known =
                evaluations.ledgers(List.of(id), replayedAt, replayedAt).get(id);
        return known == null ? List.of() : Reconciliation.of(id, story.incidents(), known, replayedAt);
    }

    private void keep(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Long> ids = changes.stream()
                .map(change -> change.after().measureId())
                .distinct()
                .toList();
        Map<Long, String> keys =
                measures.byIds(ids).stream().collect(Collectors.toMap(MeasureView::id, MeasureView::key));
        announcements.tell(store.write(changes, keys), keys);
    }
}
