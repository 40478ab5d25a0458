package dev.lodestar.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When news goes out by mail. */
class DeliveryRuleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // what is to go at once waits for what belongs to it
        "AT_ONCE, , , , 2026-03-03T02:00:00Z, 2026-03-03T02:01:00Z",
        // 23:00 in Shanghai is quiet until 07:00
        "AT_ONCE, 22:00, 07:00, , 2026-03-03T15:00:00Z, 2026-03-03T23:00:00Z",
        // just before and just after
        "AT_ONCE, 22:00, 07:00, , 2026-03-03T13:58:59Z, 2026-03-03T13:59:59Z",
        "AT_ONCE, 22:00, 07:00, , 2026-03-03T13:59:00Z, 2026-03-03T23:00:00Z",
        "AT_ONCE, 22:00, 07:00, , 2026-03-03T22:59:00Z, 2026-03-03T23:00:00Z",
        // a quiet lunch
        "AT_ONCE, 12:00, 13:30, , 2026-03-03T04:10:00Z, 2026-03-03T05:30:00Z",
        // in the reader's own zone: 03:00 in Berlin
        "AT_ONCE, 22:00, 07:00, Europe/Berlin, 2026-03-03T02:00:00Z, 2026-03-03T06:00:00Z",
        // no quiet hours when they begin as they end
        "AT_ONCE, 07:00, 07:00, , 2026-03-03T23:10:00Z, 2026-03-03T23:11:00Z",
        // a digest goes at eight, that of today only as long as it is before
        "DAILY, , , , 2026-03-02T23:00:00Z, 2026-03-03T00:00:00Z",
        "DAILY, , , , 2026-03-03T00:00:00Z, 2026-03-04T00:00:00Z",
        "DAILY, , , Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
        // or when quiet hours end
        "DAILY, 20:00, 09:30, , 2026-03-02T23:00:00Z, 2026-03-03T01:30:00Z",
        // the week's on Monday
        "WEEKLY, , , , 2026-03-03T02:00:00Z, 2026-03-09T00:00:00Z",
        "WEEKLY, , , , 2026-03-08T23:59:00Z, 2026-03-09T00:00:00Z",
        "WEEKLY, , , , 2026-03-09T00:00:00Z, 2026-03-16T00:00:00Z",
        // the night in which the clock goes back, and the one in which it goes on
        "AT_ONCE, 22:00, 02:30, Europe/Berlin, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "AT_ONCE, 22:00, 02:30, Europe/Berlin, 2026-03-29T00:10:00Z, 2026-03-29T01:30:00Z",
    })
    void news_goes_when_its_reader_wants_it(
            MailTiming mail, LocalTime from, LocalTime until, String zone, Instant written, Instant due) {
        NewsPreference preference = new NewsPreference(true, mail, from, until, zone == null ? null : ZoneId.of(zone));

        assertThat(DeliveryRule.dueAt(preference, SHANGHAI, written, MINUTE)).contains(due);
    }

    @Property
    void it_never_goes_before_it_happened_nor_in_quiet_hours_nor_much_too_late(
            @ForAll("preferences") NewsPreference preference, @ForAll("moments") Instant written) {
        ZoneId zone = preference.zone() == null ? SHANGHAI : preference.zone();
        Instant due = DeliveryRule.dueAt(preference, SHANGHAI, written, MINUTE).orElseThrow();

        assertThat(due).isAfterOrEqualTo(written);
        assertThat(isQuiet(preference, due.atZone(zone))).isFalse();
        assertThat(Duration.between(written, due))
                .isLessThanOrEqualTo(Duration.ofDays(preference.mail() == MailTiming.WEEKLY ? 8 : 2)
                        .plusHours(2));
    }

    @Property
    void what_is_read_later_is_due_later_or_together(
            @ForAll("preferences") NewsPreference preference, @ForAll("moments") Instant written) {
        Instant due = DeliveryRule.dueAt(preference, SHANGHAI, written, MINUTE).orElseThrow();
        Instant next = DeliveryRule.dueAt(preference, SHANGHAI, written.plusSeconds(600), MINUTE)
                .orElseThrow();

        assertThat(next).isAfterOrEqualTo(due);
    }

    @Property
    void the_weeks_digest_goes_on_a_monday(@ForAll("moments") Instant written) {
        NewsPreference weekly = new NewsPreference(true, MailTiming.WEEKLY, null, null, null);

        ZonedDateTime due = DeliveryRule.dueAt(weekly, SHANGHAI, written, MINUTE)
                .orElseThrow()
                .atZone(SHANGHAI);

        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(due.toLocalTime()).isEqualTo(DeliveryRule.MORNING);
    }

    @Property
    void who_wants_no_mail_gets_none(@ForAll("moments") Instant written) {
        NewsPreference none = new NewsPreference(true, MailTiming.NONE, null, null, null);

        assertThat(DeliveryRule.dueAt(none, SHANGHAI, written, MINUTE)).isEmpty();
    }

    @Provide
    Arbitrary<NewsPreference> preferences() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 4 - 1).map(quarters -> LocalTime.ofSecondOfDay(quarters * 900L));
        return Combinators.combine(
                        Arbitraries.of(MailTiming.AT_ONCE, MailTiming.DAILY, MailTiming.WEEKLY),
                        times,
                        times,
                        Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"))
                .as((mail, from, until, zone) -> new NewsPreference(true, mail, from, until, ZoneId.of(zone)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, 525_600L * 2)
                .map(minutes -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(minutes * 60));
    }

    private static boolean isQuiet(NewsPreference preference, ZonedDateTime at) {
        if (!preference.hasQuietHours()) {
            return false;
        }
        LocalTime time = at.toLocalTime();
        LocalTime from = preference.quietFrom();
        LocalTime until = preference.quietUntil();
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
