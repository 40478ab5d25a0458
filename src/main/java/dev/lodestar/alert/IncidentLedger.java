package dev.lodestar.alert;

import dev.lodestar.measure.Evaluations;
import dev.lodestar.measure.JudgingResult;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.MeasuresJudged;
import dev.lodestar.tenancy.CalledBySystem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
    private final Quiet quiet;
    private final HandlingUpkeep handling;
    private final Announcements announcements;
    private final Timer timer;

    IncidentLedger(
            Evaluations evaluations,
            MeasureDirectory measures,
            IncidentStore store,
            Quiet quiet,
            HandlingUpkeep handling,
            Announcements announcements,
            MeterRegistry metrics) {
        this.evaluations = evaluations;
        this.measures = measures;
        this.store = store;
        this.quiet = quiet;
        this.handling = handling;
        this.announcements = announcements;
        this.timer = metrics.timer("lodestar.alert.replay");
    }

    /**
     * Brings the incidents of the measures that were judged up to date: by what judging found, where it is still at hand
     * and goes on from what is kept, else by a replay.
     */
    // Read committed, because what is compared under the lock must be what the last holder left.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @CalledBySystem("judging a measure makes its alerts follow")
    public void follow(MeasuresJudged event) {
        timer.record(() -> evaluations
                .found(event)
                .ifPresentOrElse(
                        found -> bringUpToDate(telling(found), precise(event.at())),
                        () -> bringUpToDate(whole(event.measureIds(), precise(event.at())), precise(event.at()))));
    }

    /**
     * Replays some measures at an instant, by what was known then: one statement for all of them when nothing changes. A
     * measure whose incidents already are those of a later instant is replayed at that one, so that an event that comes
     * late takes nothing back.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @CalledBySystem("whoever doubts the incidents has them worked out again")
    public void replay(Collection<Long> measureIds, Instant at) {
        timer.record(() -> bringUpToDate(whole(measureIds, precise(at)), precise(at)));
    }

    private static Instant precise(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static SortedMap<Long, JudgingResult> telling(Map<Long, JudgingResult> found) {
        SortedMap<Long, JudgingResult> telling = new TreeMap<>(found);
        telling.values().removeIf(JudgingResult::isQuiet);
        return telling;
    }

    private SortedMap<Long, JudgingResult> whole(Collection<Long> measureIds, Instant at) {
        SortedMap<Long, JudgingResult> whole = new TreeMap<>();
        evaluations
                .ledgers(measureIds, at, at)
                .forEach((id, evaluation) -> whole.put(id, new JudgingResult(evaluation, null)));
        return whole;
    }

    private void bringUpToDate(SortedMap<Long, JudgingResult> judged, Instant at) {
        // What was judged on from is known to bring news; only a whole history is likely to say what is kept already.
        Set<Long> doubtful = new HashSet<>();
        judged.forEach((id, found) -> {
            if (found.since() == null) {
                doubtful.add(id);
            }
        });
        Map<Long, Story> stories = store.read(doubtful);
        judged.entrySet()
                .removeIf(entry ->
                        doubtful.contains(entry.getKey()) && isUpToDate(entry.getKey(), stories, entry.getValue(), at));
        if (!judged.isEmpty()) {
            settle(judged, at);
        }
    }

    private boolean isUpToDate(long id, Map<Long, Story> stories, JudgingResult judged, Instant at) {
        Story story = stories.getOrDefault(id, Story.NONE);
        return !story.isAheadOf(at) && changes(id, story, judged, at).isEmpty();
    }

    /** Compares once more, with nobody else at it, and writes. */
    private void settle(SortedMap<Long, JudgingResult> judged, Instant at) {
        store.lock(judged.keySet(), at);
        Map<Long, Story> stories = store.read(judged.keySet());
        List<Change> changes = new ArrayList<>();
        judged.forEach((id, found) -> {
            Story story = stories.getOrDefault(id, Story.NONE);
            Instant replayedAt = story.replayedAt();
            changes.addAll(
                    replayedAt == null || !replayedAt.isAfter(at)
                            ? changes(id, story, found, at)
                            : replayed(id, story, replayedAt));
        });
        keep(changes);
    }

    private List<Change> changes(long id, Story story, JudgingResult judged, Instant at) {
        return Findings.of(judged, story.incidents())
                .map(findings -> Reconciliation.of(id, story.incidents(), findings, judged.evaluation(), at))
                .orElseGet(() -> replayed(id, story, at));
    }

    private List<Change> replayed(long id, Story story, Instant at) {
        JudgingResult whole = whole(List.of(id), at).get(id);
        return whole == null ? List.of() : changes(id, story, whole, at);
    }

    private void keep(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Long> ids = changes.stream()
                .map(change -> change.after().measureId())
                .distinct()
                .toList();
        List<MeasureView> views = measures.byIds(ids);
        Map<Long, String> keys = views.stream().collect(Collectors.toMap(MeasureView::id, MeasureView::key));
        List<Change> written = store.write(hushed(changes, views), keys);
        announcements.tell(written, keys);
        handling.follow(written, keys);
    }

    /** Keeps what is raised while its measure is muted from being told. */
    private List<Change> hushed(List<Change> changes, List<MeasureView> views) {
        Optional<Change> news = changes.stream().filter(Change::isFirstNews).findFirst();
        if (news.isEmpty()) {
            return changes;
        }
        Predicate<MeasureView> muted = quiet.at(news.get().after().changedAt());
        Set<Long> ids = views.stream().filter(muted).map(MeasureView::id).collect(Collectors.toSet());
        return ids.isEmpty()
                ? changes
                : changes.stream()
                        .map(change -> change.isFirstNews()
                                        && ids.contains(change.after().measureId())
                                ? change.muted()
                                : change)
                        .toList();
    }
}
