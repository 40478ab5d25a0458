package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Alerts that are put on record and of which nobody is told, for a while. */
class AlertMutesTest extends LaggingBookings {

    private static final LocalDate OVER = LocalDate.parse("2026-03-10");
    /** When {@link #OVER} begins in Shanghai. */
    private static final Instant OVER_AT = Instant.parse("2026-03-09T16:00:00Z");

    @Autowired
    private Mutes mutes;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"MEASURE, visits", "UNIT, sales-east", "UNIT, sales", "UNIT, auto"})
    void what_fires_while_it_is_muted_is_on_record_and_told_to_nobody(Kind kind, String key) {
        cast.define(tenant, "visits", "wang", "sales-east");
        as("pmo", () -> mutes.open(kind, key, TODAY, OVER, "New counting"));
        int before = heard.of(AlertRaised.class, tenant).size();

        cast.report(tenant, "visits", 120, 80, 70);
        round();

        AlertView alert =
                as("wang", () -> alerts.get(cast.alertOf(tenant, "visits"))).alert();
        assertThat(alert.muted()).isTrue();
        assertThat(alert.state()).isEqualTo("FIRING");
        assertThat(alert.handled().nextEscalation()).isNull();
        assertThat(heard.of(AlertRaised.class, tenant)).hasSize(before);
        assertThat(as("wang", () -> alerts.get(id)).alert().muted()).isFalse();
    }

    @Test
    void what_still_fires_when_it_is_over_is_told_then_and_once() {
        cast.define(tenant, "visits", "wang", "sales-east");
        as("pmo", () -> mutes.open(Kind.MEASURE, "visits", TODAY, OVER, "New counting"));
        cast.report(tenant, "visits", 120, 80, 70);
        long muted = cast.alertOf(tenant, "visits");

        cast.clock().moveTo(OVER_AT.minusSeconds(1));
        round();
        assertThat(as("wang", () -> alerts.get(muted)).alert().handled().level())
                .isEqualTo(Escalation.OWNER);
        assertThat(as("wang", () -> alerts.get(muted)).alert().muted()).isTrue();

        cast.clock().moveTo(OVER_AT);
        round();
        round();

        assertThat(as("wang", () -> alerts.get(muted)).alert().muted()).isFalse();
        assertThat(heard.of(AlertRaised.class, tenant))
                .filteredOn(event -> event.incidentId() == muted)
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isEqualTo(OVER_AT));
    }

    @Test
    void a_window_that_was_ended_or_has_not_begun_mutes_nothing() {
        cast.define(tenant, "visits", "wang", "sales-east");
        MuteWindow now = as("pmo", () -> mutes.open(Kind.MEASURE, "visits", TODAY, OVER, "New counting"));
        as("pmo", () -> mutes.open(Kind.UNIT, "sales", TODAY.plusDays(1), OVER, "Stock-taking"));
        assertThat(as("wang", mutes::list)).extracting(MuteWindow::key).containsExactly("visits");
        assertThat(as("pmo", mutes::list)).hasSize(2);

        as("pmo", () -> {
            mutes.end(now.id());
            return 0;
        });
        cast.report(tenant, "visits", 120, 80, 70);

        assertThat(as("wang", () -> alerts.get(cast.alertOf(tenant, "visits")))
                        .alert()
                        .muted())
                .isFalse();
        assertThatThrownBy(() -> end(tenant, "pmo", now.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void only_who_defines_the_measures_mutes_them() {
        assertThatThrownBy(() -> as("wang", () -> mutes.open(Kind.MEASURE, "bookings", TODAY, OVER, "No")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("ma", () -> mutes.open(Kind.MEASURE, "bookings", TODAY, OVER, "No")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as("zhao", () -> mutes.open(Kind.UNIT, "auto", TODAY, OVER, "No")))
                .isInstanceOf(InvalidInputException.class);
        MuteWindow window = as("zhao", () -> mutes.open(Kind.UNIT, "sales-east", TODAY, OVER, "Fair"));
        assertThatThrownBy(() -> end(tenant, "ma", window.id())).isInstanceOf(NotFoundException.class);
        TenantId other = cast.begin();
        assertThatThrownBy(() -> end(other, "pmo", window.id())).isInstanceOf(NotFoundException.class);
        assertThat(cast.as(other, "pmo", mutes::list)).isEmpty();
    }

    @Test
    void a_window_has_a_reason_and_at_most_92_days_from_today_on() {
        assertThat(window(TODAY.minusDays(1), OVER, "x")).isEqualTo("/from day.range");
        assertThat(window(TODAY, TODAY, "x")).isEqualTo("/until day.range");
        assertThat(window(TODAY, TODAY.plusDays(93), "x")).isEqualTo("/until day.range");
        assertThat(window(TODAY, OVER, " ")).isEqualTo("/reason field.missing");
    }

    private String window(LocalDate from, LocalDate until, String reason) {
        InvalidInputException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                InvalidInputException.class,
                () -> as("pmo", () -> mutes.open(Kind.MEASURE, "bookings", from, until, reason)));
        return refused.errors().getFirst().pointer() + " "
                + refused.errors().getFirst().code();
    }

    private void end(TenantId of, String person, long window) {
        cast.as(of, person, () -> {
            mutes.end(window);
            return TenantScope.current();
        });
    }
}
