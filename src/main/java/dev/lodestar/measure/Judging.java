package dev.lodestar.measure;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Ledger;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Judges measures and keeps their current status, inside the transaction that changed their facts and holds their lock. It
 * goes on from where the status stands, or from the start when something before that changed.
 */
@Component
class Judging {

    private final FactStore facts;
    private final StatusStore statuses;
    private final LatelyJudged lately;
    private final ApplicationEventPublisher events;
    private final Timer timer;

    Judging(
            FactStore facts,
            StatusStore statuses,
            LatelyJudged lately,
            ApplicationEventPublisher events,
            MeterRegistry metrics) {
        this.facts = facts;
        this.statuses = statuses;
        this.lately = lately;
        this.events = events;
        this.timer = metrics.timer("lodestar.judgements");
    }

    /**
     * Judges these measures with all that is known at an instant, and says so to who listens.
     *
     * @param changedFrom by measure the first day of the earliest period whose number changed; {@link LocalDate#MAX} when
     *     only time passed
     */
    void judge(SortedMap<Long, LocalDate> changedFrom, Instant at) {
        Chunks.each(changedFrom.keySet(), ids -> {
            SortedMap<Long, LocalDate> some = new TreeMap<>(changedFrom);
            some.keySet().retainAll(Set.copyOf(ids));
            timer.record(() -> tell(some, judgeSome(some, at), at));
        });
    }

    /**
     * Judges a measure that was just defined. One that never had a number is kept quiet until its next period closes:
     * whoever defines it is about to connect it.
     */
    void judgeDefined(long measureId, Instant at) {
        SortedMap<Long, LocalDate> one = new TreeMap<>(Map.of(measureId, LocalDate.MAX));
        List<JudgedStep> steps = judgeSome(one, at);
        if (steps.stream().anyMatch(step -> step.advance().ledger().observed())) {
            tell(one, steps, at);
        }
    }

    private List<JudgedStep> judgeSome(SortedMap<Long, LocalDate> changedFrom, Instant at) {
        Map<Long, Subject> subjects = facts.subjectsOf(changedFrom.keySet(), at);
        Map<Long, Checkpoint> checkpoints = statuses.checkpoints(subjects.keySet());
        Map<Long, Subject> onward = new HashMap<>();
        Map<Long, Subject> anew = new HashMap<>();
        subjects.forEach((id, subject) -> {
            Checkpoint checkpoint = checkpoints.get(id);
            boolean holds =
                    checkpoint != null && checkpoint.holdsFor(subject, changedFrom.getOrDefault(id, LocalDate.MIN), at);
            (holds ? onward : anew).put(id, subject);
        });
        checkpoints.keySet().retainAll(onward.keySet());
        LocalDate from = checkpoints.values().stream()
                .map(checkpoint -> checkpoint.ledger().next().firstDay())
                .min(LocalDate::compareTo)
                .orElse(Period.LATEST);
        Map<Long, List<Observation>> observations = new HashMap<>(facts.observations(anew, Period.EARLIEST, at));
        observations.putAll(facts.observations(onward, from, at));
        // Judging is pure and most of the work of a long history.
        List<JudgedStep> steps = subjects.entrySet().parallelStream()
                .map(entry -> step(
                        entry.getKey(),
                        entry.getValue(),
                        checkpoints.get(entry.getKey()),
                        observations.getOrDefault(entry.getKey(), List.of()),
                        at))
                .toList();
        statuses.put(steps, at);
        return steps;
    }

    private static JudgedStep step(
            long id, Subject subject, @Nullable Checkpoint from, List<Observation> observations, Instant at) {
        if (from == null) {
            return new JudgedStep(id, subject, null, Judge.advance(subject, Judge.start(subject), observations, at));
        }
        Ledger ledger = from.ledger();
        List<Observation> ahead = new ArrayList<>(observations);
        ahead.removeIf(observation -> observation.period().compareTo(ledger.next()) < 0);
        return new JudgedStep(id, subject, from, Judge.advance(subject, ledger, ahead, at));
    }

    private void tell(SortedMap<Long, LocalDate> ids, List<JudgedStep> steps, Instant at) {
        MeasuresJudged event = new MeasuresJudged(TenantScope.current(), List.copyOf(ids.keySet()), at);
        Map<Long, JudgingResult> found = new HashMap<>();
        steps.forEach(step -> found.put(step.measureId(), step.judged()));
        lately.keep(event, found);
        events.publishEvent(event);
    }
}
