package dev.lodestar.alert;

/**
 * What the reader may do about an alert as it is now: a closed one can only be commented.
 *
 * @param acknowledge also to link a countermeasure
 * @param snooze also to wake it
 */
public record AlertRights(boolean acknowledge, boolean comment, boolean snooze, boolean reassign, boolean escalate) {

    /** Nothing at all. */
    public static final AlertRights NONE = new AlertRights(false, false, false, false, false);
}
