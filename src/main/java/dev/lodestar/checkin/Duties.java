package dev.lodestar.checkin;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.ReportedMeasure;
import dev.lodestar.measure.ReportedMeasures;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which numbers people have to report, until when. A duty ends when there is a number; it is never closed by itself.
 */
@Service
@Transactional(readOnly = true)
public class Duties {

    private static final int MOST = 500;

    private final ReportedMeasures reported;
    private final MeasureSources sources;
    private final PublishedPlans plans;
    private final CadenceStore cadences;
    private final Access access;
    private final Clock clock;

    Duties(
            ReportedMeasures reported,
            ObjectProvider<MeasureSources> sources,
            PublishedPlans plans,
            CadenceStore cadences,
            Access access,
            Clock clock) {
        this.reported = reported;
        this.sources = sources.getIfAvailable(() -> MeasureSources.NONE);
        this.plans = plans;
        this.cadences = cadences;
        this.access = access;
        this.clock = clock;
    }

    /** What the caller has to report, by when it is due. */
    @PreAuthorize("@access.may('REPORT_VALUE') or @access.may('READ_MEASURE')")
    public List<Duty> mine() {
        Calendar calendar = cadences.calendar();
        Instant now = clock.instant();
        return of(
                reported.of(access.caller().key(), Set.of(), calendar.today(now), MOST),
                sources.pulled(),
                Calendar.plansNaming(plans.documents().values()),
                calendar,
                now);
    }

    /**
     * Which numbers of a plan nobody has reported yet, by when they were or are due: the persons behind them are their
     * owners.
     *
     * @throws NotFoundException when the caller does not publish such a plan
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public List<Duty> whoHasNotReported(String planKey) {
        PlanDocument plan = plans.find(planKey)
                .filter(found -> access.reach(Act.PUBLISH_PLAN).covers(found.owner(), found.unitKey()))
                .orElseThrow(() -> new NotFoundException("published plan", planKey));
        Calendar calendar = cadences.calendar();
        Instant now = clock.instant();
        return of(
                reported.byKeys(plan.measureKeys(), calendar.today(now)),
                sources.pulled(),
                Calendar.plansNaming(List.of(plan)),
                calendar,
                now);
    }

    /** What of these measures is owed. */
    static List<Duty> of(
            Collection<ReportedMeasure> measures,
            Set<String> pulled,
            Map<String, Set<String>> naming,
            Calendar calendar,
            Instant now) {
        return measures.stream()
                .filter(one -> !pulled.contains(one.measure().key()))
                .flatMap(one -> OpenPeriods.of(one, now).stream()
                        .flatMap(period ->
                                owed(
                                        one,
                                        period,
                                        naming.getOrDefault(one.measure().key(), Set.of()),
                                        calendar)
                                        .stream()))
                .sorted(Duty.ORDER)
                .toList();
    }

    private static Optional<Duty> owed(ReportedMeasure one, Period period, Set<String> named, Calendar calendar) {
        return calendar.first(named, period.lastDay()).map(cadence -> {
            Instant due = cadence.dueAfter(period.lastDay(), calendar.zone());
            return new Duty(one, period, named, due, cadence.remindAt(due, calendar.zone()));
        });
    }
}
