package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a measure that judging needs, except its numbers.
 *
 * @param graceHours elapsed hours between the end of a period and its closing
 * @param definitions at least one, in the order in which they were recorded: of two with the same effectiveFrom the later
 *     one counts
 * @param retiredFrom periods that end on this day or later are not judged; the measure is CLOSED from this day on
 */
public record Subject(
        Kind kind,
        Frequency frequency,
        ZoneId zone,
        int graceHours,
        List<Definition> definitions,
        List<Pause> pauses,
        @Nullable LocalDate retiredFrom) {

    /** @throws IllegalArgumentException without a definition, or with negative grace */
    public Subject {
        definitions = List.copyOf(definitions);
        pauses = List.copyOf(pauses);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("A measure cannot be judged before it has a definition");
        }
        if (graceHours < 0) {
            throw new IllegalArgumentException("Grace hours must not be negative");
        }
    }

    /** The same with this lag rule in every definition. */
    public Subject lagging(LagRule lag) {
        return new Subject(
                kind,
                frequency,
                zone,
                graceHours,
                definitions.stream().map(definition -> definition.lagging(lag)).toList(),
                pauses,
                retiredFrom);
    }

    boolean isPausedOn(LocalDate day) {
        for (var pause : pauses) {
            if (pause.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
