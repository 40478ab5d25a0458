package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.organisation.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hears of an alert that was raised on Monday 2 March 2026 at 10:00, and when. */
class EscalationsTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.weekends(ZoneOffset.UTC);
    private static final Instant RAISED = Instant.parse("2026-03-02T10:00:00Z");
    private static final String THURSDAY = "2026-03-05T10:00:00Z";

    @ParameterizedTest(name = "{0} {1} streak {2}, told {3}, {4}, {5}: {6} {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                // nobody took notice
                "LAG,     FIRING,     2, OWNER,   -,     2026-03-05T09:59:59Z, -,       -",
                "LAG,     FIRING,     2, OWNER,   -,     2026-03-05T10:00:00Z, LEAD,    UNACKNOWLEDGED",
                "LAG,     FIRING,     3, OWNER,   -,     2026-03-09T10:00:00Z, LEAD,    UNACKNOWLEDGED",
                "LAG,     FIRING,     2, LEAD,    -,     2026-03-09T10:00:00Z, -,       -",
                // somebody did
                "LAG,     FIRING,     3, OWNER,   ack,   2026-03-09T10:00:00Z, -,       -",
                // asleep
                "LAG,     FIRING,     2, OWNER,   sleep, 2026-03-09T10:00:00Z, -,       -",
                "LAG,     FIRING,     4, OWNER,   sleep, 2026-03-09T10:00:00Z, -,       -",
                // four in a row, noticed or not, at once
                "LAG,     FIRING,     4, OWNER,   -,     2026-03-02T10:00:00Z, SPONSOR, STREAK",
                "LAG,     FIRING,     4, LEAD,    ack,   2026-03-02T10:00:00Z, SPONSOR, STREAK",
                "LAG,     FIRING,     9, SPONSOR, -,     2026-03-09T10:00:00Z, -,       -",
                // on the way back, or over
                "LAG,     RECOVERING, 4, OWNER,   -,     2026-03-09T10:00:00Z, -,       -",
                "LAG,     RESOLVED,   4, OWNER,   -,     2026-03-09T10:00:00Z, -,       -",
                "LAG,     CANCELLED_BY_CORRECTION, 4, OWNER, -, 2026-03-09T10:00:00Z, -, -",
                // no numbers
                "MISSING, FIRING,     1, OWNER,   -,     2026-03-09T10:00:00Z, -,       -",
                "MISSING, FIRING,     2, OWNER,   -,     2026-03-02T10:00:00Z, LEAD,    STREAK",
                "MISSING, FIRING,     2, OWNER,   ack,   2026-03-02T10:00:00Z, LEAD,    STREAK",
                "MISSING, FIRING,     9, LEAD,    -,     2026-03-09T10:00:00Z, -,       -"
            })
    void it_is_due(
            Rule rule,
            IncidentState state,
            int streak,
            Escalation told,
            @Nullable String handled,
            Instant now,
            @Nullable Escalation level,
            @Nullable Cause because) {
        Optional<Escalations.Due> due =
                Escalations.due(alert(rule, state, streak, handling(told, handled)), CALENDAR, now);

        assertThat(due.map(Escalations.Due::level).orElse(null)).isEqualTo(level);
        assertThat(due.map(Escalations.Due::because).orElse(null)).isEqualTo(because);
    }

    @Test
    void an_alert_tells_when_the_lead_will_hear_of_it() {
        assertThat(next(handling(Escalation.OWNER, null))).isEqualTo(THURSDAY);
        assertThat(next(handling(Escalation.OWNER, "ack"))).isNull();
        assertThat(next(handling(Escalation.LEAD, null))).isNull();
    }

    @Test
    void a_snooze_holds_the_telling_back_and_not_the_days() {
        assertThat(next(asleepUntil("2026-03-04"))).isEqualTo(THURSDAY);
        assertThat(next(asleepUntil("2026-03-11"))).isEqualTo("2026-03-11T00:00:00Z");
    }

    private static @Nullable String next(Handling handling) {
        Instant next = Escalations.next(
                alert(Rule.LAG, IncidentState.FIRING, 2, handling).incident().finding(),
                RAISED,
                handling,
                () -> CALENDAR);
        return next == null ? null : next.toString();
    }

    private static Handling asleepUntil(String day) {
        return new Handling(
                null,
                null,
                new HandlingView.Snooze("wang", RAISED, LocalDate.parse(day), "Stock-taking"),
                Escalation.OWNER,
                null,
                1);
    }

    private static Handling handling(Escalation told, @Nullable String how) {
        HandlingView.Acknowledgement acknowledged =
                "ack".equals(how) ? new HandlingView.Acknowledgement("wang", RAISED, "On it", null) : null;
        HandlingView.Snooze snoozed = "sleep".equals(how)
                ? new HandlingView.Snooze("wang", RAISED, LocalDate.parse("2026-03-12"), "Stock-taking")
                : null;
        return new Handling(null, acknowledged, snoozed, told, null, 1);
    }

    private static HandledIncident alert(Rule rule, IncidentState state, int streak, Handling handling) {
        Period start = Period.parse("2026-W08");
        Finding finding = new Finding(new IncidentKey(rule, start), start.next(), null, state, streak, List.of());
        return new HandledIncident(new Incident(7, 1, finding, false, true, null, 1, RAISED, RAISED), handling, 0);
    }
}
