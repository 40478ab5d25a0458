package dev.lodestar.notification;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.Locale;

/**
 * A link of a mail about one alert that somebody opened. It allows nothing by itself: each use asks anew whether the link
 * still holds.
 *
 * @param tenant whose link it is
 * @param hash by which the link is found again
 * @param person the key of whom it was mailed to
 * @param name of the person
 * @param language the person's
 * @param alert the number of the alert
 * @param endsAt when it ends by itself
 */
public record AlertLink(
        TenantId tenant, String hash, String person, String name, Locale language, long alert, Instant endsAt) {}
