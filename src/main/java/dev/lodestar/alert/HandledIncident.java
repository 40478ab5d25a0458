package dev.lodestar.alert;

/**
 * An incident and how it is handled.
 *
 * @param acts how many acts of its own are on record
 */
record HandledIncident(Incident incident, Handling handling, int acts) {

    long id() {
        return incident.id();
    }

    /** The same after one more act, which is its latest. */
    HandledIncident after(HandlingRow act) {
        return new HandledIncident(incident, handling.after(act), act.number());
    }
}
