package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Acknowledgement;
import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.alert.HandlingView.Snooze;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an alert is handled: what all that was done about it comes to.
 *
 * @param handler null means the measure's owner
 * @param escalatedTo who was told last when it was escalated
 * @param revision counts what was done, comments aside
 */
record Handling(
        @Nullable String handler,
        @Nullable Acknowledgement acknowledged,
        @Nullable Snooze snoozed,
        Escalation level,
        @Nullable String escalatedTo,
        int revision) {

    /** Nobody did anything yet. */
    static final Handling NONE = new Handling(null, null, null, Escalation.OWNER, null, 0);

    /** What these acts come to, in order. */
    static Handling of(List<HandlingRow> acts) {
        Handling handling = NONE;
        for (HandlingRow act : acts) {
            handling = handling.after(act);
        }
        return handling;
    }

    /** The same after one more act. */
    Handling after(HandlingRow act) {
        return switch (act.act()) {
            case COMMENTED -> this;
            case LINKED -> next(handler, acknowledged, snoozed, level, escalatedTo);
            case ACKNOWLEDGED ->
                next(handler, acknowledged == null ? acknowledgement(act) : acknowledged, snoozed, level, escalatedTo);
            case SNOOZED -> next(handler, acknowledged, snooze(act), level, escalatedTo);
            case WOKEN -> next(handler, acknowledged, null, level, escalatedTo);
            case REASSIGNED -> next(act.person(), acknowledged, snoozed, level, escalatedTo);
            case ESCALATED ->
                next(
                        handler,
                        acknowledged,
                        snoozed,
                        act.level() == null ? level : act.level(),
                        act.person() == null ? escalatedTo : act.person());
        };
    }

    boolean isAcknowledged() {
        return acknowledged != null;
    }

    boolean isAsleep() {
        return snoozed != null;
    }

    /** Who takes care of it, of a measure of this owner. */
    String handlerOr(String owner) {
        return handler == null ? owner : handler;
    }

    HandlingView view(String owner, @Nullable Instant nextEscalation) {
        return new HandlingView(handlerOr(owner), acknowledged, snoozed, level, nextEscalation, revision);
    }

    private Handling next(
            @Nullable String nextHandler,
            @Nullable Acknowledgement nextAcknowledged,
            @Nullable Snooze nextSnoozed,
            Escalation nextLevel,
            @Nullable String nextEscalatedTo) {
        return new Handling(nextHandler, nextAcknowledged, nextSnoozed, nextLevel, nextEscalatedTo, revision + 1);
    }

    private static Acknowledgement acknowledgement(HandlingRow act) {
        return new Acknowledgement(act.by(), act.at(), act.text(), act.task());
    }

    private static @Nullable Snooze snooze(HandlingRow act) {
        return act.until() == null ? null : new Snooze(act.by(), act.at(), act.until(), act.text());
    }
}
