package dev.lodestar.measure;

import java.util.Optional;

/** Tells where the numbers of a measure come from; whoever pulls numbers implements it. */
public interface MeasureSources {

    /** The source that is asked for this measure, if one is, in the tenant in scope. */
    Optional<SourceNote> of(String measureKey);
}
