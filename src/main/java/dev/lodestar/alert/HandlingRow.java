package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an alert.
 *
 * @param alert the alert it was done about, which may be one that a correction cancelled
 * @param number counts what was done about that alert, from 1
 * @param by the key of the person, or the name of the token; empty when the product did it
 * @param text the comment or reason, may be empty
 * @param person who was told, or who handles it from then on
 * @param until the day a snooze lasts to
 * @param task the number of a countermeasure
 * @param level up to whom it is told since
 * @param because why it woke, was escalated or changed hands; null for other acts
 * @param mentions the keys of the people the text names
 */
public record HandlingRow(
        long alert,
        int number,
        Act act,
        String by,
        Instant at,
        String text,
        @Nullable String person,
        @Nullable LocalDate until,
        @Nullable Long task,
        @Nullable Escalation level,
        @Nullable Cause because,
        Set<String> mentions) {

    /** Keeps its own copy of the mentions. */
    public HandlingRow {
        mentions = Set.copyOf(mentions);
    }

    /** What can be done about an alert. */
    public enum Act {
        ACKNOWLEDGED,
        COMMENTED,
        SNOOZED,
        /** A snooze ended. */
        WOKEN,
        REASSIGNED,
        ESCALATED,
        /** A countermeasure was linked. */
        LINKED
    }
}
