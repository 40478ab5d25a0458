package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import org.springframework.stereotype.Component;

/**
 * Tells what the caller may do about an alert: whoever sees it may comment; whoever handles it, owns the measure or source, was told of
 * it as a superior, or reaches that by role may do the rest while it is open.
 */
@Component
class HandlingAccess {

    private final Access access;

    HandlingAccess(Access access) {
        this.access = access;
    }

    /** What the caller, who sees the alert, may do about it. */
    AlertRights rights(HandledIncident alert, Subject subject) {
        boolean handles = alert.incident().finding().isOpen() && isTheirs(alert.handling(), subject);
        boolean higher = alert.handling().level() != Escalation.SPONSOR;
        return new AlertRights(handles, access.may(Act.COMMENT_ALERT), handles, handles, handles && higher);
    }

    /** Whether it is the caller's to handle, open or not. */
    boolean isTheirs(Handling handling, Subject subject) {
        return access.may(Act.HANDLE_ALERT)
                && (access.reach(Act.HANDLE_ALERT).covers(subject.owner(), subject.unitKey())
                        || isNamed(access.caller(), handling, subject));
    }

    private static boolean isNamed(Caller caller, Handling handling, Subject subject) {
        return !caller.isToken()
                && (caller.key().equals(handling.handlerOr(subject.owner()))
                        || caller.key().equals(handling.escalatedTo()));
    }
}
