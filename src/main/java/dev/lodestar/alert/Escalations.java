package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.organisation.WorkCalendar;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Up to whom an alert has to be told. Of a lag the owner hears at once, the lead after three working days without
 * acknowledgement, the sponsor when four periods in a row lag, acknowledged or not. Of missing numbers the lead hears when two
 * periods in a row have none. Of a source that fails the lead hears after three working days, too. What sleeps or recovers is told to nobody further; the days pass all the same.
 */
final class Escalations {

    /** After so many working days without acknowledgement the lead hears of a lag. */
    static final int PATIENCE = WorkCalendar.PATIENCE;

    /** At so many lagging periods in a row the sponsor hears of it. */
    static final int LAGGING = 4;

    /** At so many missing periods in a row the lead hears of it. */
    static final int MISSING = 2;

    private Escalations() {}

    /** Up to whom, and why. */
    record Due(Escalation level, Cause because) {}

    /** What is due and was not done yet. */
    static Optional<Due> due(HandledIncident alert, WorkCalendar calendar, Instant now) {
        Finding finding = alert.incident().finding();
        Handling handling = alert.handling();
        if (finding.state() != IncidentState.FIRING || handling.isAsleep()) {
            return Optional.empty();
        }
        return wanted(alert, calendar, now).filter(due -> due.level().compareTo(handling.level()) > 0);
    }

    private static Optional<Due> wanted(HandledIncident alert, WorkCalendar calendar, Instant now) {
        Finding finding = alert.incident().finding();
        return switch (finding.key().rule()) {
            case MISSING ->
                finding.streak() >= MISSING ? Optional.of(new Due(Escalation.LEAD, Cause.STREAK)) : Optional.empty();
            case LAG, THRESHOLD, TREND, SOURCE -> {
                if (finding.key().rule() == Rule.LAG && finding.streak() >= LAGGING) {
                    yield Optional.of(new Due(Escalation.SPONSOR, Cause.STREAK));
                }
                boolean overdue = !alert.handling().isAcknowledged()
                        && !calendar.after(alert.incident().raisedAt(), PATIENCE)
                                .isAfter(now);
                yield overdue ? Optional.of(new Due(Escalation.LEAD, Cause.UNACKNOWLEDGED)) : Optional.empty();
            }
        };
    }

    /** When the lead will hear of an alert unless somebody acknowledges it; null when time alone escalates nothing, or without a calendar. */
    static @Nullable Instant next(
            Finding finding, Instant raisedAt, Handling handling, Supplier<? extends @Nullable WorkCalendar> calendar) {
        if (finding.state() != IncidentState.FIRING
                || finding.key().rule() == Rule.MISSING
                || handling.isAcknowledged()
                || handling.level() != Escalation.OWNER) {
            return null;
        }
        WorkCalendar days = calendar.get();
        if (days == null) {
            return null;
        }
        Instant patience = days.after(raisedAt, PATIENCE);
        if (handling.snoozed() == null) {
            return patience;
        }
        Instant wakes = days.startOf(handling.snoozed().until());
        return wakes.isAfter(patience) ? wakes : patience;
    }
}
