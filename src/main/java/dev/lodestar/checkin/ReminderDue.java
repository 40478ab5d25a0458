package dev.lodestar.checkin;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody has numbers to report and is reminded, once for what is due then.
 *
 * @param tenant whose people they are
 * @param person the key
 * @param what what is to be reported
 * @param dueAt until when
 * @param at when it was found out
 */
public record ReminderDue(TenantId tenant, String person, List<What> what, Instant dueAt, Instant at) {

    /** Keeps its own copy of the list. */
    public ReminderDue {
        what = List.copyOf(what);
    }

    /** The number of a period of a measure, by its key and its label. */
    public record What(String measure, String period) {}
}
