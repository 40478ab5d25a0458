package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Subject;

/**
 * Everything that was said of a measure up to a moment.
 *
 * @param measure which one, as it is now
 * @param subject what was expected of it
 * @param evaluation of every period that was closed then
 */
public record MeasureHistory(MeasureView measure, Subject subject, Evaluation evaluation) {

    /** The definition of that version; throws {@link IllegalArgumentException} when there is none. */
    public Definition definition(int version) {
        return subject.definitions().stream()
                .filter(definition -> definition.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No definition " + version));
    }
}
