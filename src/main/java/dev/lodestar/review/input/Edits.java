package dev.lodestar.review.input;

import java.util.List;

/**
 * What was filled in.
 *
 * @param edits by row, in the sheet's order
 * @param errors what cannot be taken, in the sheet's order; its rows are in no edit
 * @param notes about the sheet as a whole
 * @param unchanged how many rows say nothing new
 */
public record Edits(List<Edit> edits, List<SheetError> errors, List<Remark> notes, int unchanged) {

    /** Keeps its own copies of the lists. */
    public Edits {
        edits = List.copyOf(edits);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }
}
