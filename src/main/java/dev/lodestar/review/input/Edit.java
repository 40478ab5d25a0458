package dev.lodestar.review.input;

import java.util.List;
import java.util.Optional;

/**
 * A row that was filled in otherwise than it was handed out.
 *
 * @param row the id of the row of the pack
 * @param entries what is new in it
 */
public record Edit(String row, String sheet, int number, List<Entry> entries) {

    /** Keeps its own copy of the entries. */
    public Edit {
        entries = List.copyOf(entries);
    }

    /** What is new in that column, if anything is. */
    public Optional<Entry> entry(InputColumn column) {
        return entries.stream().filter(entry -> entry.column() == column).findFirst();
    }
}
