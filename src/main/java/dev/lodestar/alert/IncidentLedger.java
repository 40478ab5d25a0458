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
    private final RuleFindings rules;
    private final IncidentStore store;
    private final Quiet quiet;
    private final HandlingUpkeep handling;
    private final Announcements announcements;
    private final Timer timer;

    IncidentLedger(
            Evaluations evaluations,
            MeasureDirectory measures,
            RuleFindings rules,
            IncidentStore store,
            Quiet quiet,
            HandlingUpkeep handling,
            Announcements announcements,
            MeterRegistry metrics) {
        this.evaluations = evaluations;
        this.measures = measures;
        this.rules = rules;
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
                        found -> follow(found, precise(event.at())),
                        () -> replayAll(event.measureIds(), precise(event.at()))));
    }

    /**
     * Replays some measures at an instant, by what was known then: one statement for all of them when nothing changes. A
     * measure whose incidents already are those of a later instant is replayed at that one, so that an event that comes
     * late takes nothing back.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @CalledBySystem("whoever doubts the incidents has them worked out again")
    public void replay(Collection<Long> measureIds, Instant at) {
        timer.record(() -> replayAll(measureIds, precise(at)));
    }

    private void follow(Map<Long, JudgingResult> found, Instant at) {
        Map<Long, OwnFindings> own = rules.of(found.keySet(), at, at);
        SortedMap<Long, JudgingResult> telling = new TreeMap<>(found);
        telling.entrySet().removeIf(entry -> entry.getValue().isQuiet() && !own.containsKey(entry.getKey()));
        bringUpToDate(telling, own, at);
    }

    private void replayAll(Collection<Long> measureIds, Instant at) {
        bringUpToDate(whole(measureIds, at), rules.of(measureIds, at, at), at);
    }

    private static Instant precise(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private SortedMap<Long, JudgingResult> whole(Collection<Long> measureIds, Instant at) {
        SortedMap<Long, JudgingResult> whole = new TreeMap<>();
        evaluations
                .ledgers(measureIds, at, at)
                .forEach((id, evaluation) -> whole.put(id, new JudgingResult(evaluation, null)));
        return whole;
    }

    private void bringUpToDate(SortedMap<Long, JudgingResult> judged, Map<Long, OwnFindings> own, Instant at) {
        // What was judged on from is known to bring news; only a whole history is likely to say what is kept already.
        Set<Long> doubtful = new HashSet<>();
        judged.forEach((id, found) -> {
            if (found.since() == null) {
                doubtful.add(id);
            }
        });
        Map<Long, Story> stories = store.read(doubtful);
        judged.entrySet()
                .removeIf(entry -> doubtful.contains(entry.getKey())
                        && isUpToDate(entry.getKey(), stories, entry.getValue(), own, at));
        if (!judged.isEmpty()) {
            settle(judged, own, at);
        }
    }

    private boolean isUpToDate(
            long id, Map<Long, Story> stories, JudgingResult judged, Map<Long, OwnFindings> own, Instant at) {
        Story story = stories.getOrDefault(id, Story.NONE);
        return !story.isAheadOf(at)
                && changes(id, story, judged, own.getOrDefault(id, OwnFindings.NONE), at)
                        .isEmpty();
    }

    /** Compares once more, with nobody else at it, and writes. */
    private void settle(SortedMap<Long, JudgingResult> judged, Map<Long, OwnFindings> own, Instant at) {
        store.lock(judged.keySet(), at);
        Map<Long, Story> stories = store.read(judged.keySet());
        List<Change> changes = new ArrayList<>();
        judged.forEach((id, found) -> {
            Story story = stories.getOrDefault(id, Story.NONE);
            Instant replayedAt = story.replayedAt();
            changes.addAll(
                    replayedAt == null || !replayedAt.isAfter(at)
                            ? changes(id, story, found, own.getOrDefault(id, OwnFindings.NONE), at)
                            : replayed(id, story, replayedAt));
        });
        keep(changes);
    }

    private List<Change> changes(long id, Story story, JudgingResult judged, OwnFindings own, Instant at) {
        return Findings.of(judged, story.incidents(), own)
                .map(findings -> Reconciliation.of(id, story.incidents(), findings, judged.evaluation(), at))
                .orElseGet(() -> replayed(id, story, at));
    }

    private List<Change> replayed(long id, Story story, Instant at) {
        JudgingResult whole = whole(List.of(id), at).get(id);
        OwnFindings own = rules.of(List.of(id), at, at).getOrDefault(id, OwnFindings.NONE);
        return whole == null ? List.of() : changes(id, story, whole, own, at);
    }

    private void keep(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Long> ids = changes.stream()
                .map(change -> change.after().subjectId())
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
        Predicate<Subject> muted = quiet.at(news.get().after().changedAt());
        Set<Long> ids =
                views.stream().map(Subject::of).filter(muted).map(Subject::id).collect(Collectors.toSet());
        return ids.isEmpty()
                ? changes
                : changes.stream()
                        .map(change -> change.isFirstNews()
                                        && ids.contains(change.after().subjectId())
                                ? change.muted()
                                : change)
                        .toList();
    }
}
