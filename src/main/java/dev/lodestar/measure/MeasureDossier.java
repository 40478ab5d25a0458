package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Evaluation;
import java.time.Instant;
import java.util.List;

/**
 * One measure with everything that a reader may ask of it.
 *
 * @param measure its traits
 * @param definitions all versions, oldest first
 * @param evaluation of all closed periods
 * @param revisions of the latest closed periods and of those after them, by period and revision
 * @param at the instant it was evaluated at
 */
public record MeasureDossier(
        MeasureView measure,
        List<DefinitionVersion> definitions,
        Evaluation evaluation,
        List<ObservationView> revisions,
        Instant at) {

    /** The definition of that version; throws {@link IllegalArgumentException} when there is none. */
    public Definition definition(int version) {
        return definitions.stream()
                .map(DefinitionVersion::definition)
                .filter(definition -> definition.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No definition " + version));
    }
}
