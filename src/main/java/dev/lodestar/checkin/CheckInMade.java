package dev.lodestar.checkin;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody said how it goes.
 *
 * @param tenant whose people they are
 * @param id of the check-in
 * @param subject what it is about
 * @param author the key of a person, or the name of a token
 * @param mentions the keys of the people it names
 * @param at when it was said
 */
public record CheckInMade(TenantId tenant, long id, Subject subject, String author, List<String> mentions, Instant at) {

    /** Keeps its own copy of the mentions. */
    public CheckInMade {
        mentions = List.copyOf(mentions);
    }
}
