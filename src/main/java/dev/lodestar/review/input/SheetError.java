package dev.lodestar.review.input;

/**
 * Something wrong in a sheet.
 *
 * @param sheet its name
 * @param cell such as {@code I12} or {@code A5:A9}
 */
public record SheetError(String sheet, String cell, Remark remark) {

    /** Stable, for programs. */
    public String code() {
        return remark.code();
    }

    /** What is wrong and the way out, in English. */
    public String message() {
        return remark.message();
    }
}
