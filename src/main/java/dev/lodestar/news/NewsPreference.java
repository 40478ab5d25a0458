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
 */
public record NewsPreference(
        boolean badge,
        MailTiming mail,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable ZoneId zone) {

    /** That of somebody who chose nothing. */
    public static final NewsPreference DEFAULT = new NewsPreference(true, MailTiming.AT_ONCE, null, null, null);

    /** Whether news goes by mail at all. */
    public boolean wantsMail() {
        return mail != MailTiming.NONE;
    }

    /** The same for who is told at once. */
    NewsPreference atOnce() {
        return new NewsPreference(badge, MailTiming.AT_ONCE, quietFrom, quietUntil, zone);
    }

    /** Whether there are quiet hours. */
    public boolean hasQuietHours() {
        return quietFrom != null && quietUntil != null && !quietFrom.equals(quietUntil);
    }
}
