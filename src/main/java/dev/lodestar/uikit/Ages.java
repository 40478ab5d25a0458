package dev.lodestar.uikit;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Writes how long ago something was, in one unit: {@code 5 min}, {@code 3 h}, {@code 2 d}, {@code 6 wk}. */
public record Ages(Locale locale) {
    private static final int DAYS_BEFORE_WEEKS = 14;
    private static final int DAYS_BEFORE_MONTHS = 63;

    /** The age at {@code now}; anything under a minute, or in the future, is "just now". */
    public String of(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return Texts.in(locale).get("age.now");
        }
        if (age.toHours() < 1) {
            return text("age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? text("age.hours", age.toHours()) : ofDays(age.toDays());
    }

    private String ofDays(long days) {
        if (days < DAYS_BEFORE_WEEKS) {
            return text("age.days", days);
        }
        return days < DAYS_BEFORE_MONTHS ? text("age.weeks", days / 7) : text("age.months", days / 30);
    }

    private String text(String key, long count) {
        return Texts.in(locale).get(key, count);
    }
}
