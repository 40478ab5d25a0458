package dev.lodestar.measure;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells where the numbers of a measure come from; whoever pulls numbers implements it. */
public interface MeasureSources {

    /** The source that is asked for this measure, if one is, in the tenant in scope. */
    Optional<SourceNote> of(String measureKey);

    /** The sources that are asked for these measures, by key, in a fixed number of statements; others are reported by hand. */
    Map<String, SourceNote> of(Collection<String> measureKeys);

    /** The keys of all measures that some source is asked for, in the tenant in scope and in one statement. */
    Set<String> pulled();

    /** Nothing is pulled: every number is reported. */
    MeasureSources NONE = new MeasureSources() {

        @Override
        public Optional<SourceNote> of(String measureKey) {
            return Optional.empty();
        }

        @Override
        public Map<String, SourceNote> of(Collection<String> measureKeys) {
            return Map.of();
        }

        @Override
        public Set<String> pulled() {
            return Set.of();
        }
    };
}
