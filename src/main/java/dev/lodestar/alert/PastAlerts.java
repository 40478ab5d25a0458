package dev.lodestar.alert;

import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.Evaluations;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out the incidents of a past moment from the facts: what a correction cancelled later is there as it was believed.
 * Numbers, ages and changes come from the record, where there is one.
 */
@Component
class PastAlerts {

    private static final Comparator<AlertView> NEWEST = Comparator.comparing(AlertView::raisedAt)
            .thenComparing(AlertView::id)
            .reversed()
            .thenComparing(AlertView::measureKey)
            .thenComparing(AlertView::rule)
            .thenComparing(AlertView::startPeriod);

    private final Evaluations evaluations;
    private final RuleFindings rules;
    private final PastStore store;
    private final HandlingStore handling;

    PastAlerts(Evaluations evaluations, RuleFindings rules, PastStore store, HandlingStore handling) {
        this.evaluations = evaluations;
        this.rules = rules;
        this.store = store;
        this.handling = handling;
    }

    /**
     * The incidents of these measures, open or resolved, the newest first, in six statements, and at most six more where
     * rules of one's own watch; without when the next escalation was to be.
     */
    List<AlertView> of(List<MeasureView> measures, Viewpoint viewpoint) {
        return of(measures, viewpoint, () -> null);
    }

    /** The same, by this calendar. */
    List<AlertView> of(
            List<MeasureView> measures, Viewpoint viewpoint, Supplier<? extends @Nullable WorkCalendar> calendar) {
        List<Long> ids = measures.stream().map(MeasureView::id).toList();
        Map<Long, Evaluation> judged =
                ids.isEmpty() ? Map.of() : evaluations.ledgers(ids, viewpoint.at(), viewpoint.knownAt());
        Map<Long, OwnFindings> own = rules.of(judged.keySet(), viewpoint.at(), viewpoint.knownAt());
        Map<Long, Map<IncidentKey, PastStore.Record>> records = store.records(judged.keySet(), viewpoint.knownAt());
        Map<Long, List<HandlingRow>> acts = acts(records, viewpoint);
        List<AlertView> found = new ArrayList<>();
        for (MeasureView measure : measures) {
            Evaluation evaluation = judged.get(measure.id());
            if (evaluation != null) {
                Map<IncidentKey, PastStore.Record> ofMeasure = records.getOrDefault(measure.id(), Map.of());
                for (Finding finding : Findings.in(evaluation, own.getOrDefault(measure.id(), OwnFindings.NONE))) {
                    PastStore.Record kept = ofMeasure.get(finding.key());
                    if (!isKeptQuiet(evaluation, kept, viewpoint)) {
                        found.add(view(measure, finding, record(measure, finding, evaluation, kept), acts, calendar));
                    }
                }
            }
        }
        found.sort(NEWEST);
        return found;
    }

    /** What was done about alerts by then, by their numbers. */
    private Map<Long, List<HandlingRow>> acts(
            Map<Long, Map<IncidentKey, PastStore.Record>> records, Viewpoint viewpoint) {
        List<Long> ids = records.values().stream()
                .flatMap(ofMeasure -> ofMeasure.values().stream())
                .map(PastStore.Record::id)
                .toList();
        return handling.stories(ids, viewpoint.knownAt());
    }

    /** What of the later alerts is new, and what of the earlier is no longer open. */
    AlertMoves between(List<AlertView> earlier, List<AlertView> later, int most) {
        Set<Streak> before = earlier.stream().map(Streak::of).collect(Collectors.toSet());
        Set<Streak> open =
                later.stream().filter(PastAlerts::isOpen).map(Streak::of).collect(Collectors.toSet());
        return new AlertMoves(
                later.stream()
                        .filter(alert -> !before.contains(Streak.of(alert)))
                        .limit(most)
                        .toList(),
                earlier.stream()
                        .filter(alert -> isOpen(alert) && !open.contains(Streak.of(alert)))
                        .limit(most)
                        .toList());
    }

    private static boolean isOpen(AlertView alert) {
        return alert.resolvedPeriod() == null;
    }

    /** What makes an alert the same at two moments. */
    private record Streak(String measureKey, String rule, String startPeriod) {

        static Streak of(AlertView alert) {
            return new Streak(alert.measureKey(), alert.rule(), alert.startPeriod());
        }
    }

    /** A measure that never had a number is kept quiet until its next period closes, see {@code Judging}. */
    private static boolean isKeptQuiet(Evaluation evaluation, PastStore.@Nullable Record kept, Viewpoint viewpoint) {
        boolean raised = kept != null && kept.raisedAt() != null;
        return !raised
                && evaluation.status() == Status.NO_DATA
                && !viewpoint.at().isAfter(viewpoint.knownAt());
    }

    private static AlertViews.Record record(
            MeasureView measure, Finding finding, Evaluation evaluation, PastStore.@Nullable Record kept) {
        Instant fired = finding.firedPeriod().closesAt(measure.zone(), measure.graceHours());
        return new AlertViews.Record(
                kept == null ? 0 : kept.id(),
                kept == null ? Findings.isPast(finding.firedPeriod(), evaluation) : kept.retroactive(),
                false,
                kept == null || kept.raisedAt() == null ? fired : kept.raisedAt(),
                kept == null || kept.changedAt() == null ? fired : kept.changedAt());
    }

    private static AlertView view(
            MeasureView measure,
            Finding finding,
            AlertViews.Record record,
            Map<Long, List<HandlingRow>> acts,
            Supplier<? extends @Nullable WorkCalendar> calendar) {
        Handling handled = Handling.of(acts.getOrDefault(record.id(), List.of()));
        return AlertViews.of(finding, Subject.of(measure), record, handled, calendar);
    }
}
