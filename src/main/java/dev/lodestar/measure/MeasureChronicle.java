package dev.lodestar.measure;

import dev.lodestar.organisation.Access;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said of a measure each time that changes, whoever changes it: a listener of the entity, so that nobody can
 * forget. The row is locked by then, so instants are in the order of commits.
 */
@Component
class MeasureChronicle {

    private final TraitStore traits;
    private final ObjectProvider<Access> access;
    private final Clock clock;

    /** @param access asked for when it is needed: it reads entities, of which this is a listener */
    MeasureChronicle(TraitStore traits, ObjectProvider<Access> access, Clock clock) {
        this.traits = traits;
        this.access = access;
        this.clock = clock;
    }

    @PostPersist
    @PostUpdate
    void keep(Measure measure) {
        traits.add(
                measure.view(),
                Timestamps.precise(clock.instant()),
                access.getObject().callerKey());
    }
}
