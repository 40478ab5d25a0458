package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last target of a measure's newest definition.
 *
 * @param definition the number of that definition
 */
public record LastTarget(int definition, BigDecimal value, LocalDate date) {

    /** The one of a definition; none for a band, or when nothing is expected. */
    static Optional<LastTarget> of(Definition definition) {
        if (definition.curve() == null || !definition.hasTargets()) {
            return Optional.empty();
        }
        Target last = definition.curve().targets().getLast();
        return last.value() == null
                ? Optional.empty()
                : Optional.of(new LastTarget(definition.version(), last.value(), last.date()));
    }
}
