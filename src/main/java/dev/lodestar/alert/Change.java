package dev.lodestar.alert;

/**
 * A change of one incident.
 *
 * @param after the incident as it is to be kept
 * @param told whether anyone knew of the incident before, or of the one it continues
 * @param quiet true when another change tells the same news
 */
record Change(Incident after, Happening happening, boolean told, boolean quiet) {

    boolean isNew() {
        return after.revision() == 1;
    }

    Change hushed() {
        return new Change(after, happening, told, true);
    }

    /** The same, but nobody is told: it stays to be told once somebody may hear of it. */
    Change muted() {
        return new Change(after.untold(), happening, false, true);
    }

    /** Whether it brings somebody to hear of the incident for the first time. */
    boolean isFirstNews() {
        return !told && !quiet && after.finding().isOpen();
    }

    Change stored(Incident kept) {
        return new Change(kept, happening, told, quiet);
    }
}
