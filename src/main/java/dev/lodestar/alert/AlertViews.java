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
    private final Subjects subjects;

    AlertViews(WorkingDays workingDays, Subjects subjects) {
        this.workingDays = workingDays;
        this.subjects = subjects;
    }

    /** All that are about something that is still known, in order. */
    List<AlertView> of(List<HandledIncident> alerts) {
        return of(alerts, subjects.of(alerts), calendar());
    }

    /** One about this. */
    AlertView of(HandledIncident alert, Subject subject) {
        return of(alert, subject, calendar());
    }

    /** All that are about something that is still known, in order; without when the next escalation is. */
    List<AlertView> brief(List<HandledIncident> alerts) {
        return of(alerts, subjects.of(alerts), () -> null);
    }

    /** One about this, without when the next escalation is, for which nothing is read. */
    AlertView brief(HandledIncident alert, Subject subject) {
        return of(alert, subject, () -> null);
    }

    /** Those whose measure is among these, in order; without when the next escalation is, for which nothing is read. */
    List<AlertView> brief(List<HandledIncident> alerts, Collection<MeasureView> measures) {
        return of(alerts, byId(measures), () -> null);
    }

    /** Those whose measure is among these, in order. */
    List<AlertView> of(List<HandledIncident> alerts, Collection<MeasureView> measures) {
        return of(alerts, byId(measures), calendar());
    }

    private static List<AlertView> of(
            List<HandledIncident> alerts,
            Map<Long, Subject> named,
            Supplier<? extends @Nullable WorkCalendar> calendar) {
        List<AlertView> views = new ArrayList<>(alerts.size());
        for (HandledIncident alert : alerts) {
            Subject subject = named.get(alert.incident().subjectId());
            if (subject != null) {
                views.add(of(alert, subject, calendar));
            }
        }
        return views;
    }

    private static Map<Long, Subject> byId(Collection<MeasureView> measures) {
        return measures.stream().map(Subject::of).collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    /** The calendar, read once if at all. */
    Supplier<WorkCalendar> calendar() {
        return SingletonSupplier.of(workingDays::calendar);
    }

    private static AlertView of(
            HandledIncident alert, Subject subject, Supplier<? extends @Nullable WorkCalendar> calendar) {
        Incident incident = alert.incident();
        return of(
                incident.finding(),
                subject,
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
            Subject subject,
            Record record,
            Handling handling,
            Supplier<? extends @Nullable WorkCalendar> calendar) {
        return new AlertView(
                record.id(),
                subject.measureKey(),
                subject.isSource() ? "" : subject.name(),
                subject.unit(),
                subject.owner(),
                subject.unitKey(),
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
                        subject.owner(),
                        record.muted() ? null : Escalations.next(finding, record.raisedAt(), handling, calendar)),
                record.muted(),
                source(finding, subject));
    }

    private static @Nullable FailingSource source(Finding finding, Subject subject) {
        Outage outage = finding.outage();
        return outage == null
                ? null
                : new FailingSource(
                        subject.key(), subject.name(), outage.since(), finding.streak(), outage.pulls(), outage.end());
    }
}
