package dev.lodestar.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.HandlingView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom news concerns. */
class AddresseesTest {

    private static final Instant AT = Instant.parse("2026-03-03T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "RAISED, false, false, , , handler",
        "WORSENED, false, false, , , handler",
        "WORSENED, true, false, , , ''",
        "WORSENED, false, true, , , ''",
        "FIRED_AGAIN, true, false, , , handler",
        "RECOVERING, true, false, , , handler",
        "RECOVERING, false, true, , , ''",
        "WOKEN, true, false, , , handler",
        "ESCALATED, true, false, , lead, lead handler",
        "REASSIGNED, false, false, boss, wang, wang",
        "REASSIGNED, false, false, wang, wang, ''",
        "MENTIONED, false, false, wang, wang lead, lead",
        "RESOLVED, true, false, , , told handler",
        "CANCELLED, false, false, , , told handler",
    })
    void news_concerns_who_handles_it_whom_it_names_and_at_its_end_who_was_told(
            NewsKind kind, boolean acknowledged, boolean snoozed, String by, String named, String expected) {
        News news = new News(
                1,
                "key",
                kind,
                7,
                "m0",
                "LAG",
                AT,
                by == null ? "" : by,
                named == null ? List.of() : Arrays.asList(named.split(" ")),
                "");

        assertThat(String.join(" ", Addressees.of(news, alert(acknowledged, snoozed, "FIRING"), Set.of("told"), AT)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RAISED, ''", "RESOLVED, told"})
    void an_alert_that_is_gone_concerns_who_was_told(NewsKind kind, String expected) {
        News news = new News(1, "key", kind, 7, "m0", "LAG", AT, "", List.of(), "");

        assertThat(String.join(" ", Addressees.of(news, null, Set.of("told"), AT)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RAISED, FIRING, handler",
        "RAISED, RESOLVED, ''",
        "WORSENED, FIRING, ''",
        "RESOLVED, RESOLVED, ''",
        "ESCALATED, RECOVERING, handler",
    })
    void what_is_old_is_told_only_while_it_lasts(NewsKind kind, String state, String expected) {
        News news = new News(1, "key", kind, 7, "m0", "LAG", AT, "", List.of(), "");
        Set<String> told = Set.of("told");

        Instant twoWeeks = AT.plus(Duration.ofDays(14));
        assertThat(Addressees.of(news, alert(false, false, state), told, twoWeeks))
                .isNotEmpty();
        assertThat(String.join(" ", Addressees.of(news, alert(false, false, state), told, twoWeeks.plusSeconds(1))))
                .isEqualTo(expected);
    }

    private static AlertView alert(boolean acknowledged, boolean snoozed, String state) {
        return new AlertView(
                7,
                "m0",
                "Measure",
                "cars",
                "owner",
                "sales",
                "LAG",
                "2026-W08",
                "2026-W09",
                null,
                state,
                2,
                false,
                AT,
                AT,
                List.of(),
                new HandlingView(
                        "handler",
                        acknowledged ? new HandlingView.Acknowledgement("handler", AT, "Seen", null) : null,
                        snoozed
                                ? new HandlingView.Snooze("handler", AT, LocalDate.parse("2026-03-10"), "Holiday")
                                : null,
                        HandlingView.Escalation.OWNER,
                        null,
                        0));
    }
}
