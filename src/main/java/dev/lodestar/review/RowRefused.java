package dev.lodestar.review;

import dev.lodestar.review.input.SheetError;

/** Thrown when a row cannot be written after all; whatever was written with it is taken back. */
class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String row;
    private final transient SheetError error;

    RowRefused(String row, SheetError error) {
        super(error.message());
        this.row = row;
        this.error = error;
    }

    String row() {
        return row;
    }

    SheetError error() {
        return error;
    }
}
