package dev.lodestar.alert;

import dev.lodestar.measure.pace.IncidentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident: the latest finding and its story.
 *
 * @param id 0 until it is stored
 * @param subjectId the number of the measure it is about, or of the source; rows of all kinds are numbered together
 * @param announced whether anyone was told of it
 * @param inheritedFrom the incident whose story this one continues
 * @param revision counts its changes, from 1
 */
record Incident(
        long id,
        long subjectId,
        Finding finding,
        boolean retroactive,
        boolean announced,
        @Nullable Long inheritedFrom,
        int revision,
        Instant raisedAt,
        Instant changedAt) {

    static Incident raised(long subjectId, Finding finding, boolean retroactive, Instant at) {
        return new Incident(0, subjectId, finding, retroactive, finding.isOpen(), null, 1, at, at);
    }

    /** Whether it is about a source, and not about a measure. */
    boolean isOfSource() {
        return finding.key().rule() == Rule.SOURCE;
    }

    boolean isCancelled() {
        return finding.state() == IncidentState.CANCELLED_BY_CORRECTION;
    }

    Incident withId(long stored) {
        return new Incident(
                stored, subjectId, finding, retroactive, announced, inheritedFrom, revision, raisedAt, changedAt);
    }

    /** The same incident, of which nobody was told. */
    Incident untold() {
        return new Incident(id, subjectId, finding, retroactive, false, inheritedFrom, revision, raisedAt, changedAt);
    }

    /** Whether it is open and nobody was told, because it fired while its measure was muted. */
    boolean isMuted() {
        return finding.isOpen() && !announced;
    }

    /** The same incident after the facts said something else at that instant. */
    Incident changed(Finding found, Instant at) {
        boolean told = announced || found.isOpen();
        return new Incident(id, subjectId, found, retroactive, told, inheritedFrom, revision + 1, raisedAt, at);
    }

    /** The same incident of a source after another failed pull, which changes nothing but its evidence. */
    Incident failingOn(Outage longer, Instant at) {
        return new Incident(
                id,
                subjectId,
                finding.failingOn(longer),
                retroactive,
                announced,
                inheritedFrom,
                revision,
                raisedAt,
                at);
    }

    /** The same incident, going on with the story of another and as old as that one. */
    Incident continuing(Incident other) {
        return new Incident(
                id,
                subjectId,
                finding,
                retroactive,
                announced || other.announced,
                other.id,
                revision,
                other.raisedAt.isBefore(raisedAt) ? other.raisedAt : raisedAt,
                changedAt);
    }
}
