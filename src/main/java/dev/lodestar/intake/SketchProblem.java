package dev.lodestar.intake;

import dev.lodestar.workbook.Objection;
import dev.lodestar.workbook.WorkbookGuard;

/**
 * Something in the workbook that could not be read or is worth a look.
 *
 * @param sheet its name; empty for the file as a whole
 * @param cell such as {@code B7}; empty for a sheet as a whole
 * @param code stable; the screen says it in the reader's language
 * @param what the text in question
 */
public record SketchProblem(String sheet, String cell, String code, String what) {

    /** Of the file as a whole. */
    public static SketchProblem file(String code, String what) {
        return new SketchProblem("", "", code, what);
    }

    /** What speaks against opening the file. */
    public static SketchProblem of(Objection objection) {
        return file(
                objection.code(),
                objection == Objection.LARGE ? Integer.toString(WorkbookGuard.LARGEST / 1024 / 1024) : "");
    }
}
