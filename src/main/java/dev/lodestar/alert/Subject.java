package dev.lodestar.alert;

import dev.lodestar.ingest.WatchedSource;
import dev.lodestar.measure.MeasureView;
import java.util.Set;

/**
 * What an incident is about: a measure or a source.
 *
 * @param unit of the measure's numbers; empty for a source
 * @param sharedWith the units that see the measure too
 */
record Subject(
        long id,
        boolean isSource,
        String key,
        String name,
        String unit,
        String owner,
        String unitKey,
        Set<String> sharedWith) {

    static Subject of(MeasureView measure) {
        return new Subject(
                measure.id(),
                false,
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.owner(),
                measure.unitKey(),
                measure.sharedWith());
    }

    static Subject of(WatchedSource source) {
        return new Subject(
                source.id(), true, source.key(), source.name(), "", source.owner(), source.unitKey(), Set.of());
    }

    /** The key of the measure; empty for a source. */
    String measureKey() {
        return isSource ? "" : key;
    }

    /** Whose superiors are told: the owner's, and then those of the unit; of a source the unit's alone. */
    String led() {
        return isSource ? "" : owner;
    }
}
