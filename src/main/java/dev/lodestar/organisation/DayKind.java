package dev.lodestar.organisation;

/** Why people work on a day, or do not. */
public enum DayKind {
    /** A working day like most. */
    WORKING,
    /** A day off of every week. */
    WEEKLY_OFF,
    /** A public holiday of the country. */
    HOLIDAY,
    /** A day off of the week that the country makes a working day. */
    MAKE_UP,
    /** A day off of the tenant's own. */
    OWN_OFF,
    /** A working day of the tenant's own that would be off. */
    OWN_WORKED;

    /** Whether people work. */
    public boolean works() {
        return this == WORKING || this == MAKE_UP || this == OWN_WORKED;
    }
}
