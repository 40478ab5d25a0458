package dev.lodestar.measure;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a measure at any past moment, from what was known at any past moment. */
@Service
@Transactional(readOnly = true)
public class Evaluations {

    private final TraitStore traits;
    private final FactStore facts;
    private final LatelyJudged lately;
    private final Access access;
    private final Clock clock;

    Evaluations(TraitStore traits, FactStore facts, LatelyJudged lately, Access access, Clock clock) {
        this.traits = traits;
        this.facts = facts;
        this.lately = lately;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Evaluates a measure.
     *
     * @param at which periods are closed; null means now
     * @param knownAt which revisions count; null means now
     * @throws NotFoundException when the caller could not see the measure at {@code knownAt}, or it was not defined yet
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public MeasureEvaluation of(String key, @Nullable Instant at, @Nullable Instant knownAt) {
        Instant now = clock.instant();
        Instant closedAt = at == null ? now : at;
        Instant known = knownAt == null ? now : knownAt;
        MeasureView measure =
                traits.known(access.reach(Act.READ_MEASURE), List.of(key), MeasureFilter.ALL, "", 1, known).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("measure known then", key));
        Facts found = facts.of(List.of(measure), known).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("measure known then", key));
        return new MeasureEvaluation(
                measure, closedAt, known, Judge.evaluate(found.subject(), found.observations(), closedAt));
    }

    /** Evaluates many measures in a constant number of statements; those not defined then are left out. */
    @CalledBySystem("the alert ledger replays what was judged")
    public Map<Long, Evaluation> ledgers(Collection<Long> measureIds, Instant at, Instant knownAt) {
        return facts.known(measureIds, knownAt).stream()
                .collect(Collectors.toMap(
                        Facts::measureId, found -> Judge.evaluate(found.subject(), found.observations(), at)));
    }

    /** Evaluates many measures with what they were judged by, in a constant number of statements. */
    @CalledBySystem("rules of one's own watch what was judged")
    public Map<Long, Replay> replays(Collection<Long> measureIds, Instant at, Instant knownAt) {
        return facts.known(measureIds, knownAt).stream()
                .collect(Collectors.toMap(
                        Facts::measureId,
                        found -> new Replay(
                                found.subject(), Judge.evaluate(found.subject(), found.observations(), at))));
    }

    /** What would be said of many measures if every definition of theirs had this lag rule; changes nothing. */
    @CalledBySystem("a rule is tried on history before it is kept")
    public Map<Long, Evaluation> trials(Collection<Long> measureIds, LagRule lag, Instant at) {
        return facts.known(measureIds, at).stream()
                .collect(Collectors.toMap(
                        Facts::measureId,
                        found -> Judge.evaluate(found.subject().lagging(lag), found.observations(), at)));
    }

    /**
     * A measure's facts and what follows from them.
     *
     * @param subject what it is judged by
     */
    public record Replay(Subject subject, Evaluation evaluation) {}

    /** What the judging that an event tells of found, once and only as long as it is in memory. */
    @CalledBySystem("the alert ledger follows what was judged")
    public Optional<Map<Long, JudgingResult>> found(MeasuresJudged event) {
        return lately.take(event);
    }
}
