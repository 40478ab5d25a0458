package dev.lodestar.review.input;

import java.util.List;

/**
 * Something that was filled in otherwise than it was handed out.
 *
 * @param cell where
 * @param value a plain number, a day such as {@code 2026-11-30}, or text
 * @param remarks what to know about how it was read
 */
public record Entry(InputColumn column, String cell, String value, List<Remark> remarks) {

    /** Keeps its own copy of the remarks. */
    public Entry {
        remarks = List.copyOf(remarks);
    }
}
