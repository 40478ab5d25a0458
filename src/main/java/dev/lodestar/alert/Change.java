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

    Change stored(Incident kept) {
        return new Change(kept, happening, told, quiet);
    }
}
