package dev.lodestar.history;

import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.PublishedVersion;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what versions promised, and judges each promise when its day has come. */
@Service
public class PromiseLedger {

    private static final int SOME = 100;
    private static final Duration NEXT_LOOK = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final FollowUpRepository followUps;
    private final PublishedPlans plans;
    private final MeasureRecords measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseLedger(
            FollowUpRepository followUps,
            PublishedPlans plans,
            MeasureRecords measures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.plans = plans;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the promises of a version, with how their measures stood when it was published; a second time does nothing. */
    @CalledBySystem("publishing a plan puts its promises on record")
    @Transactional
    public void keep(PlanPublished event) {
        PlanVersionView version = plans.version(event.planKey(), event.version())
                .map(PublishedVersion::record)
                .filter(known -> !known.promises().isEmpty())
                .orElse(null);
        if (version == null || followUps.existsByPlanKeyAndPlanVersion(event.planKey(), event.version())) {
            return;
        }
        List<Promise> promises = version.promises();
        Set<String> keys = promises.stream().map(Promise::measure).collect(Collectors.toSet());
        Map<String, MeasureHistory> histories = measures.histories(keys, version.publishedAt(), version.publishedAt());
        for (int position = 0; position < promises.size(); position++) {
            Promise promise = promises.get(position);
            MeasureHistory history = histories.get(promise.measure());
            FollowUp.Made made = new FollowUp.Made(
                    event.planKey(), event.version(), position, version.publishedBy(), version.publishedAt());
            followUps.save(new FollowUp(made, promise, latest(history), comesDue(promise, history)));
        }
    }

    private static @Nullable MeasureReading latest(@Nullable MeasureHistory history) {
        return history == null || history.evaluation().periods().isEmpty()
                ? null
                : MeasureReading.of(history.evaluation().periods().getLast());
    }

    private static Instant comesDue(Promise promise, @Nullable MeasureHistory history) {
        return history == null
                ? promise.by().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : PromiseCheck.comesDue(promise.by(), history.measure());
    }

    /**
     * Judges at most {@value #SOME} promises whose day has come and tells whether more may be. Without a number there is no
     * verdict: such a promise comes due all the same, and is looked at daily for a month in case the number comes late.
     */
    @CalledBySystem("days pass, nobody calls")
    @Transactional
    public boolean judgeSome() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<FollowUp> due = followUps.toLookAt(now, Limit.of(SOME));
        Set<String> keys =
                due.stream().map(followUp -> followUp.promise().measure()).collect(Collectors.toSet());
        Map<String, MeasureHistory> histories = measures.histories(keys, now, now);
        due.forEach(followUp -> judge(followUp, histories.get(followUp.promise().measure()), now));
        return due.size() == SOME;
    }

    private void judge(FollowUp followUp, @Nullable MeasureHistory history, Instant now) {
        Promise promise = followUp.promise();
        Instant comesDue = comesDue(promise, history);
        if (comesDue.isAfter(now)) {
            followUp.postpone(comesDue);
            return;
        }
        PromiseCheck check = history == null
                ? new PromiseCheck(PromiseVerdict.UNKNOWN, null, 0)
                : PromiseCheck.of(promise.direction(), promise.by(), followUp.readingThen(), history);
        if (followUp.judge(check, now)) {
            events.publishEvent(new FollowUpDue(
                    TenantScope.current(), followUp.id(), followUp.planKey(), followUp.planVersion(), now));
        }
        if (check.verdict() == PromiseVerdict.UNKNOWN && now.isBefore(comesDue.plus(PATIENCE))) {
            followUp.postpone(now.plus(NEXT_LOOK));
        }
    }
}
