package dev.lodestar.intake;

import java.util.List;

/**
 * What was created.
 *
 * @param plan the key of the draft
 * @param measures keys of the measures, in the sketch's order
 * @param numbers how many numbers of past periods were taken
 * @param notes what was done otherwise than the workbook says
 */
public record IntakeResult(String plan, List<String> measures, int numbers, List<SketchProblem> notes) {

    /** Keeps its own copies of the lists. */
    public IntakeResult {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }
}
