package dev.lodestar.review;

import dev.lodestar.review.input.Change;
import dev.lodestar.review.input.Conflict;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.SheetError;
import java.util.List;

/**
 * What an import would change; nothing was.
 *
 * @param changes where only the file changed something
 * @param conflicts where somebody else did too since the pack was made
 * @param errors what cannot be taken, by sheet and cell
 * @param notes about the sheet as a whole
 * @param unchanged how many rows say nothing new
 */
public record ImportPreview(
        ImportView view,
        List<Change> changes,
        List<Conflict> conflicts,
        List<SheetError> errors,
        List<Remark> notes,
        int unchanged) {

    /** Keeps its own copies of the lists. */
    public ImportPreview {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }
}
