package dev.lodestar.news;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param badge whether unread news is counted in the navigation; it is in the inbox in any case
 * @param mail when news goes by mail
 * @param quietFrom from when on no mail goes, every day; null for never, together with the end
 * @param quietUntil when mails go again, which may be on the next day
 * @param zone in which these times are meant; null for the tenant's
 * @param weekly whether the mail of the week goes, for those who get one
 * @param weeklyAt when it goes on Mondays
 */
public record NewsPreference(
        boolean badge,
        MailTiming mail,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable ZoneId zone,
        boolean weekly,
        LocalTime weeklyAt) {

    /** When the mail of the week goes unless its reader says otherwise. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    /** That of somebody who chose nothing. */
    public static final NewsPreference DEFAULT = new NewsPreference(true, MailTiming.AT_ONCE, null, null, null);

    /** One with the mail of the week as it goes for who chose nothing. */
    public NewsPreference(
            boolean badge,
            MailTiming mail,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable ZoneId zone) {
        this(badge, mail, quietFrom, quietUntil, zone, true, MORNING);
    }

    /** Whether news goes by mail at all. */
    public boolean wantsMail() {
        return mail != MailTiming.NONE;
    }

    /** The same for who is told at once. */
    NewsPreference atOnce() {
        return new NewsPreference(badge, MailTiming.AT_ONCE, quietFrom, quietUntil, zone, weekly, weeklyAt);
    }

    /** Whether there are quiet hours. */
    public boolean hasQuietHours() {
        return quietFrom != null && quietUntil != null && !quietFrom.equals(quietUntil);
    }
}
