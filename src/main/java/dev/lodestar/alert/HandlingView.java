package dev.lodestar.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an alert is handled now.
 *
 * @param handler the key of the person who takes care of it: the measure's owner, unless somebody else was named
 * @param acknowledged the first acknowledgement; null while nobody took notice
 * @param snoozed null while nothing keeps it quiet
 * @param level up to whom it was told
 * @param nextEscalation when the lead is told unless somebody acknowledges; null when nothing but a further period
 *     escalates it
 * @param revision counts what people and the product did, comments aside; guards {@link AlertHandling#acknowledge}
 */
public record HandlingView(
        String handler,
        @Nullable Acknowledgement acknowledged,
        @Nullable Snooze snoozed,
        Escalation level,
        @Nullable Instant nextEscalation,
        int revision) {

    /**
     * Somebody took notice of it.
     *
     * @param by the key of the person, or the name of the token
     * @param comment empty when a countermeasure said enough
     * @param task the number of the countermeasure
     */
    public record Acknowledgement(
            String by, Instant at, String comment, @Nullable Long task) {}

    /**
     * Nobody is told of it for a while.
     *
     * @param by the key of the person, or the name of the token
     * @param until the day on which it wakes, in the tenant's zone
     */
    public record Snooze(String by, Instant at, LocalDate until, String reason) {}

    /** Up to whom an alert is told, each with those before. */
    public enum Escalation {
        /** Who handles it. */
        OWNER,
        /** The lead of the owner's unit, or of one above. */
        LEAD,
        /** The executive whose plan it is. */
        SPONSOR
    }
}
