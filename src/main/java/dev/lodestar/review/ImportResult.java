package dev.lodestar.review;

import dev.lodestar.review.input.Conflict;
import dev.lodestar.review.input.SheetError;
import java.util.List;

/**
 * What an import changed, or what undoing it put back.
 *
 * @param rows the ids of the rows that were changed or put back
 * @param errors what could not be taken, by sheet and cell
 * @param conflicts what nobody decided on, or changed again since it was looked at; it stays as it is
 * @param kept rows that were not put back, as somebody changed them since
 */
public record ImportResult(
        ImportView view, List<String> rows, List<SheetError> errors, List<Conflict> conflicts, List<String> kept) {

    /** Keeps its own copies of the lists. */
    public ImportResult {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
        conflicts = List.copyOf(conflicts);
        kept = List.copyOf(kept);
    }
}
