package dev.lodestar.alert;

import dev.lodestar.alert.HandlingRow.Act;
import dev.lodestar.alert.HandlingView.Escalation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that is about to be done about an alert, before it has its number among what was done. */
record Deed(
        Act act,
        String text,
        @Nullable String person,
        @Nullable LocalDate until,
        @Nullable Long task,
        @Nullable Escalation level,
        @Nullable Cause because,
        Set<String> mentions) {

    static Deed acknowledged(String comment, @Nullable Long task, Set<String> mentions) {
        return new Deed(Act.ACKNOWLEDGED, comment, null, null, task, null, null, mentions);
    }

    static Deed linked(long task) {
        return new Deed(Act.LINKED, "", null, null, task, null, null, Set.of());
    }

    static Deed commented(String text, Set<String> mentions) {
        return new Deed(Act.COMMENTED, text, null, null, null, null, null, mentions);
    }

    static Deed snoozed(LocalDate until, String reason) {
        return new Deed(Act.SNOOZED, reason, null, until, null, null, null, Set.of());
    }

    static Deed woken(Cause because) {
        return new Deed(Act.WOKEN, "", null, null, null, null, because, Set.of());
    }

    static Deed reassigned(String person, String reason, Cause because) {
        return new Deed(Act.REASSIGNED, reason, person, null, null, null, because, Set.of());
    }

    /** Told to that person; to nobody when the organisation has nobody at that level. */
    static Deed escalated(Escalation level, @Nullable String person, String reason, Cause because) {
        return new Deed(Act.ESCALATED, reason, person, null, null, level, because, Set.of());
    }

    /** The same on record as the next of the alert's acts; by "" is the product. */
    HandlingRow by(String by, Instant at, HandledIncident alert) {
        return new HandlingRow(
                alert.id(), alert.acts() + 1, act, by, at, text, person, until, task, level, because, mentions);
    }
}
