package dev.lodestar.measure;

import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.tenancy.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Judges measures and keeps their current status, inside the transaction that changed their facts. */
@Component
class Judging {

    private final FactStore facts;
    private final StatusStore statuses;
    private final ApplicationEventPublisher events;
    private final Timer timer;

    Judging(FactStore facts, StatusStore statuses, ApplicationEventPublisher events, MeterRegistry metrics) {
        this.facts = facts;
        this.statuses = statuses;
        this.events = events;
        this.timer = metrics.timer("lodestar.judgements");
    }

    /** Judges these measures with all that is known at an instant, and says so to who listens. */
    void judge(Collection<Long> measureIds, Instant at) {
        List<Long> ids = List.copyOf(measureIds);
        for (int from = 0; from < ids.size(); from += MeasuresJudged.MOST) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + MeasuresJudged.MOST));
            timer.record(() -> judgeSome(some, at));
            tell(some, at);
        }
    }

    /**
     * Judges a measure that was just defined. One that never had a number is kept quiet until its next period closes:
     * whoever defines it is about to connect it.
     */
    void judgeDefined(long measureId, Instant at) {
        if (judgeSome(List.of(measureId), at)) {
            tell(List.of(measureId), at);
        }
    }

    /** True when any of them ever had a number. */
    private boolean judgeSome(List<Long> ids, Instant at) {
        List<StatusRow> rows = new ArrayList<>();
        boolean observed = false;
        for (Facts fact : facts.known(ids, at)) {
            Evaluation evaluation = Judge.evaluate(fact.subject(), fact.observations(), at);
            rows.add(StatusRow.of(fact, evaluation, at));
            observed |= !fact.observations().isEmpty();
        }
        statuses.put(rows, at);
        return observed;
    }

    private void tell(List<Long> ids, Instant at) {
        events.publishEvent(new MeasuresJudged(TenantScope.current(), List.copyOf(ids), at));
    }
}
