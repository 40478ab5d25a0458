package dev.lodestar.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.alert.HandlingView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One sentence says it, in three languages. */
class AlertSentencesTest {

    private static final Instant AT = Instant.parse("2026-03-03T02:00:00Z");

    @Test
    void how_far_from_the_expectation_and_for_how_long() {
        AlertView bookings = firing("Test-drive bookings", "drives", 2, row("76", "100"));

        assertThat(AlertSentences.in(Locale.ENGLISH).of(bookings))
                .isEqualTo("Test-drive bookings: 24\u00a0% below expectation for 2 weeks");
        assertThat(AlertSentences.in(Locale.GERMAN).of(bookings))
                .isEqualTo("Test-drive bookings: 24\u00a0% unter der Erwartung seit 2 Wochen");
        assertThat(AlertSentences.in(Locale.CHINA).of(bookings))
                .isEqualTo("Test-drive bookings：低于预期 24\u00a0%，已持续 2 周");
    }

    @Test
    void shares_are_told_in_points_and_what_is_expected_to_be_none_as_it_is() {
        assertThat(english(firing("Conversion", "%", 3, row("9.1", "12"))))
                .isEqualTo("Conversion: 2.9 points below expectation for 3 weeks");
        assertThat(english(firing("Open claims", "claims", 1, row("4", "0"))))
                .isEqualTo("Open claims: 4\u00a0claims above expectation for 1 week");
        assertThat(english(firing("Wait", "s", 2, row("100.4", "100"))))
                .isEqualTo("Wait: 0.4\u00a0% above expectation for 2 weeks");
    }

    @Test
    void a_range_has_two_ends() {
        assertThat(english(firing("Share", "stores", 2, range("60", "35", "55"))))
                .isEqualTo("Share: 9\u00a0% above the expected range for 2 weeks");
        assertThat(english(firing("Share", "stores", 2, range("30", "35", "55"))))
                .isEqualTo("Share: 14\u00a0% below the expected range for 2 weeks");
    }

    @Test
    void what_there_is_no_number_of_is_behind() {
        assertThat(english(firing("Wait", "s", 2))).isEqualTo("Wait: behind expectation for 2 weeks");
        assertThat(english(alert("Wait", "s", "MISSING", "FIRING", 2, List.of())))
                .isEqualTo("Wait: no number for 2 weeks");
    }

    @Test
    void how_it_ended() {
        assertThat(english(alert("Wait", "s", "LAG", "RESOLVED", 2, List.of()))).isEqualTo("Wait: back to expectation");
        assertThat(english(alert("Wait", "s", "MISSING", "RESOLVED", 2, List.of())))
                .isEqualTo("Wait: the numbers are here");
        assertThat(english(alert("Wait", "s", "LAG", "RECOVERING", 2, List.of())))
                .isEqualTo("Wait: recovering, not yet as expected");
        assertThat(english(alert("Wait", "s", "LAG", "CANCELLED_BY_CORRECTION", 2, List.of())))
                .isEqualTo("Wait: the alert was cancelled by a correction");
    }

    @Test
    void why_somebody_is_told() {
        AlertSentences english = AlertSentences.in(Locale.ENGLISH);

        assertThat(english.why(notice(NewsKind.RAISED, "", ""), null)).isEqualTo("New");
        assertThat(english.why(notice(NewsKind.ESCALATED, "", "UNACKNOWLEDGED"), null))
                .isEqualTo("Escalated: nobody acknowledged it");
        assertThat(english.why(notice(NewsKind.ESCALATED, "", "LEFT"), null)).isEqualTo("Escalated");
        assertThat(english.why(notice(NewsKind.WOKEN, "", "WORSENED"), null))
                .isEqualTo("No longer snoozed: it got worse");
        assertThat(english.why(notice(NewsKind.MENTIONED, "wang", ""), "Wang Lei"))
                .isEqualTo("Wang Lei mentioned you");
        assertThat(english.why(notice(NewsKind.REASSIGNED, "token", ""), null))
                .isEqualTo("Yours to handle now, by token");
        assertThat(english.why(notice(NewsKind.REASSIGNED, "", ""), null)).isEqualTo("Yours to handle now");
    }

    @Test
    void many_are_counted() {
        AlertSentences english = AlertSentences.in(Locale.ENGLISH);

        assertThat(english.ofMany(3, 0, 4)).isEqualTo("3 measures need you");
        assertThat(english.ofMany(2000, 2000, 2000)).isEqualTo("2,000 measures have no numbers");
        assertThat(english.ofMany(0, 0, 2)).isEqualTo("News of 2 alerts");
    }

    private static String english(AlertView alert) {
        return AlertSentences.in(Locale.ENGLISH).of(alert);
    }

    private static Notice notice(NewsKind kind, String by, String because) {
        return new Notice(1, "li-ming", kind, 7, "m0", "LAG", null, AT, by, because, AT, null);
    }

    private static AlertView firing(String name, String unit, int streak, EvidenceRow... rows) {
        return alert(name, unit, "LAG", "FIRING", streak, List.of(rows));
    }

    private static AlertView alert(
            String name, String unit, String rule, String state, int streak, List<EvidenceRow> rows) {
        return new AlertView(
                7,
                "m0",
                name,
                unit,
                "owner",
                "sales",
                rule,
                "2026-W08",
                "2026-W09",
                null,
                state,
                streak,
                false,
                AT,
                AT,
                rows,
                new HandlingView("owner", null, null, HandlingView.Escalation.OWNER, null, 0));
    }

    private static EvidenceRow row(String actual, String expected) {
        return evidence(actual, expected, null, null);
    }

    private static EvidenceRow range(String actual, String lower, String upper) {
        return evidence(actual, null, lower, upper);
    }

    private static EvidenceRow evidence(
            String actual, @Nullable String expected, @Nullable String lower, @Nullable String upper) {
        return new EvidenceRow("2026-W09", actual, expected, lower, upper, "-1", null, null, "RED", null, 1, 1);
    }
}
