package dev.lodestar.review;

import dev.lodestar.workbook.Objection;
import dev.lodestar.workbook.WorkbookGuard;

/**
 * Something in a customer's template that cannot be filled.
 *
 * @param sheet its name; empty for the file as a whole
 * @param cell such as {@code B7}; empty for a sheet or the file as a whole
 * @param code stable, for programs and for the text that is shown
 * @param what the part in question, such as the placeholder
 */
public record TemplateProblem(String sheet, String cell, String code, String what) {

    /** Of the file as a whole. */
    public static TemplateProblem file(String code, String what) {
        return new TemplateProblem("", "", code, what);
    }

    /** What speaks against opening the file. */
    public static TemplateProblem of(Objection objection) {
        return file(
                objection.code(),
                objection == Objection.LARGE ? Integer.toString(WorkbookGuard.LARGEST / 1024 / 1024) : "");
    }
}
