package dev.lodestar.response;

import dev.lodestar.ingest.SourceFailure;
import dev.lodestar.ingest.SourceFailures;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.PlanVersionNote;
import dev.lodestar.plan.PublishedPlans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells what else happened around an alert: to its source, its numbers, its plans and expectations; five statements. */
@Component
class Meanwhile {

    private static final int MOST = 8;

    private final PublishedPlans plans;
    private final MeasureRecords records;
    private final SourceFailures sources;

    Meanwhile(PublishedPlans plans, MeasureRecords records, SourceFailures sources) {
        this.plans = plans;
        this.records = records;
        this.sources = sources;
    }

    /** Sources that failed, then the rest, the newest first. */
    List<AdviceLine> of(MeasureView own, List<MeasureHistory> near, Set<String> planKeys, Instant from, Instant until) {
        List<AdviceLine> lines = new ArrayList<>();
        for (SourceFailure failure : sources.of(List.of(own.key()), from, until)) {
            lines.add(new AdviceLine.SourceFailure(
                    failure.name(), failure.first(), failure.last(), failure.pulls(), own.key()));
        }
        List<String> keys = new ArrayList<>(List.of(own.key()));
        near.forEach(history -> keys.add(history.measure().key()));
        List<AdviceLine.Change> changes = new ArrayList<>();
        records.changes(keys, from, until, MOST).forEach(change -> changes.add(changed(change)));
        plans.published(planKeys, from, until, MOST).forEach(version -> changes.add(changed(version)));
        changes.stream()
                .sorted(Comparator.comparing(AdviceLine.Change::at).reversed())
                .limit(MOST)
                .forEach(lines::add);
        return lines;
    }

    private static AdviceLine.Change changed(MeasureChange change) {
        AdviceLine.Change.What what = change.kind() == MeasureChange.Kind.CORRECTED
                ? AdviceLine.Change.What.CORRECTED
                : change.eased() ? AdviceLine.Change.What.EASED : AdviceLine.Change.What.REDEFINED;
        return new AdviceLine.Change(
                what,
                change.name(),
                change.at(),
                change.by(),
                change.note(),
                change.period(),
                change.before(),
                change.after(),
                change.unit(),
                "measures/" + change.measureKey());
    }

    private static AdviceLine.Change changed(PlanVersionNote version) {
        return new AdviceLine.Change(
                AdviceLine.Change.What.PLAN,
                version.planName(),
                version.publishedAt(),
                version.publishedBy(),
                version.reason(),
                null,
                null,
                null,
                "",
                "plans/" + version.planKey() + "/versions#v" + version.number());
    }
}
