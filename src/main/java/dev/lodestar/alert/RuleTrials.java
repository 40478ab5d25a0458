package dev.lodestar.alert;

import dev.lodestar.alert.RuleTrial.OfMeasure;
import dev.lodestar.alert.RuleTrial.Run;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.measure.Evaluations;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Evaluation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries rules on history, in a fixed number of statements; changes nothing. */
@Component
class RuleTrials {

    private final Evaluations evaluations;
    private final RuleFindings rules;

    RuleTrials(Evaluations evaluations, RuleFindings rules) {
        this.evaluations = evaluations;
        this.rules = rules;
    }

    /** @param from a trial looks at all of history without it */
    RuleTrial of(List<MeasureView> measures, Watch watch, @Nullable LocalDate from, Instant now) {
        List<Long> ids = measures.stream().map(MeasureView::id).toList();
        Map<Long, List<Run>> would = watch instanceof LagWatch lag
                ? lagging(evaluations.trials(ids, lag.lag(), now))
                : watching(ids, watch, from == null ? LocalDate.EPOCH : from, now);
        Map<Long, List<Run>> today = watch instanceof LagWatch
                ? lagging(evaluations.ledgers(ids, now, now))
                : today(ids, RuleStore.kind(watch), now);
        List<OfMeasure> found = measures.stream()
                .map(measure -> new OfMeasure(
                        measure.key(),
                        measure.name(),
                        would.getOrDefault(measure.id(), List.of()),
                        today.getOrDefault(measure.id(), List.of())))
                .sorted(Comparator.comparing((OfMeasure one) -> -one.would().size())
                        .thenComparing(OfMeasure::key))
                .toList();
        return new RuleTrial(found.stream().mapToInt(one -> one.would().size()).sum(), found);
    }

    private static Map<Long, List<Run>> lagging(Map<Long, Evaluation> judged) {
        Map<Long, List<Run>> runs = new HashMap<>();
        judged.forEach((id, evaluation) -> runs.put(id, runs(Findings.in(evaluation, OwnFindings.NONE), Rule.LAG)));
        return runs;
    }

    private Map<Long, List<Run>> watching(List<Long> ids, Watch watch, LocalDate from, Instant now) {
        Map<Long, List<Run>> runs = new HashMap<>();
        evaluations
                .replays(ids, now, now)
                .forEach((id, replay) ->
                        runs.put(id, runs(RuleFindings.found(replay, watch, from), RuleStore.kind(watch))));
        return runs;
    }

    private Map<Long, List<Run>> today(List<Long> ids, Rule kind, Instant now) {
        Map<Long, List<Run>> runs = new HashMap<>();
        rules.of(ids, now, now).forEach((id, own) -> runs.put(id, runs(own.findings(), kind)));
        return runs;
    }

    private static List<Run> runs(List<Finding> findings, Rule kind) {
        return findings.stream()
                .filter(finding -> finding.key().rule() == kind)
                .map(finding -> new Run(
                        finding.key().startPeriod().toString(),
                        finding.firedPeriod().toString(),
                        finding.resolvedPeriod() == null
                                ? null
                                : finding.resolvedPeriod().toString(),
                        finding.streak()))
                .toList();
    }
}
