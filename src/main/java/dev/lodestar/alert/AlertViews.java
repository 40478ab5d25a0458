package dev.lodestar.alert;

import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.WorkCalendar;
import dev.lodestar.organisation.WorkingDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts alerts the way people see them. The tenant's working days are read when the first alert waits for some to pass. */
@Component
class AlertViews {

    private final WorkingDays workingDays;

    AlertViews(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Those whose measure is among these, in order; without when the next escalation is, for which nothing is read. */
    List<AlertView> brief(List<HandledIncident> alerts, Collection<MeasureView> measures) {
        return of(alerts, measures, () -> null);
    }

    /** Those whose measure is among these, in order. */
    List<AlertView> of(List<HandledIncident> alerts, Collection<MeasureView> measures) {
        return of(alerts, measures, calendar());
    }

    private static List<AlertView> of(
            List<HandledIncident> alerts,
            Collection<MeasureView> measures,
            Supplier<? extends @Nullable WorkCalendar> calendar) {
        Map<Long, MeasureView> named =
                measures.stream().collect(Collectors.toMap(MeasureView::id, Function.identity()));
        List<AlertView> views = new ArrayList<>(alerts.size());
        for (HandledIncident alert : alerts) {
            MeasureView measure = named.get(alert.incident().measureId());
            if (measure != null) {
                views.add(of(alert, measure, calendar));
            }
        }
        return views;
    }

    /** The calendar, read once if at all. */
    Supplier<WorkCalendar> calendar() {
        return SingletonSupplier.of(workingDays::calendar);
    }

    private static AlertView of(
            HandledIncident alert, MeasureView measure, Supplier<? extends @Nullable WorkCalendar> calendar) {
        Incident incident = alert.incident();
        return of(
                incident.finding(),
                measure,
                new Record(
                        incident.id(),
                        incident.retroactive(),
                        incident.isMuted(),
                        incident.raisedAt(),
                        incident.changedAt()),
                alert.handling(),
                calendar);
    }

    /** What is on record beside what the facts say. */
    record Record(long id, boolean retroactive, boolean muted, Instant raisedAt, Instant changedAt) {}

    static AlertView of(
            Finding finding,
            MeasureView measure,
            Record record,
            Handling handling,
            Supplier<? extends @Nullable WorkCalendar> calendar) {
        return new AlertView(
                record.id(),
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.owner(),
                measure.unitKey(),
                finding.key().rule().name(),
                finding.key().startPeriod().toString(),
                finding.firedPeriod().toString(),
                finding.resolvedPeriod() == null
                        ? null
                        : finding.resolvedPeriod().toString(),
                finding.state().name(),
                finding.streak(),
                record.retroactive(),
                record.raisedAt(),
                record.changedAt(),
                finding.evidence(),
                handling.view(
                        measure.owner(),
                        record.muted() ? null : Escalations.next(finding, record.raisedAt(), handling, calendar)),
                record.muted());
    }
}
