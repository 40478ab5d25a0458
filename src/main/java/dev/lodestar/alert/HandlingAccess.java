package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import org.springframework.stereotype.Component;

/**
 * Tells what the caller may do about an alert: whoever sees it may comment; whoever handles it, owns its measure, was told of
 * it as a superior, or reaches the measure by role may do the rest while it is open.
 */
@Component
class HandlingAccess {

    private final Access access;

    HandlingAccess(Access access) {
        this.access = access;
    }

    /** What the caller, who sees the alert, may do about it. */
    AlertRights rights(HandledIncident alert, MeasureView measure) {
        boolean handles = alert.incident().finding().isOpen() && isTheirs(alert.handling(), measure);
        boolean higher = alert.handling().level() != Escalation.SPONSOR;
        return new AlertRights(handles, access.may(Act.COMMENT_ALERT), handles, handles, handles && higher);
    }

    /** Whether it is the caller's to handle, open or not. */
    boolean isTheirs(Handling handling, MeasureView measure) {
        return access.may(Act.HANDLE_ALERT)
                && (access.reach(Act.HANDLE_ALERT).covers(measure.owner(), measure.unitKey())
                        || isNamed(access.caller(), handling, measure));
    }

    private static boolean isNamed(Caller caller, Handling handling, MeasureView measure) {
        return !caller.isToken()
                && (caller.key().equals(handling.handlerOr(measure.owner()))
                        || caller.key().equals(handling.escalatedTo()));
    }
}
