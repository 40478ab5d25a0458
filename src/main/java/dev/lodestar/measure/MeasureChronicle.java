package dev.lodestar.measure;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Keeps what is said of a measure each time that changes, whoever changes it: a listener of the entity, so that nobody can
 * forget. The row is locked by then, so instants are in the order of commits.
 */
@Component
class MeasureChronicle {

    private final TraitStore traits;
    private final Clock clock;

    MeasureChronicle(TraitStore traits, Clock clock) {
        this.traits = traits;
        this.clock = clock;
    }

    @PostPersist
    @PostUpdate
    void keep(Measure measure) {
        traits.add(measure.view(), Timestamps.precise(clock.instant()));
    }
}
