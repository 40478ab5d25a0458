package dev.lodestar.review.excel;

import dev.lodestar.kernel.InvalidInputException;

/** Why a file is not taken at all; each names the way out. */
final class Refusals {

    private Refusals() {}

    static InvalidInputException of(String code, String message) {
        return new InvalidInputException("/file", code, message);
    }

    static InvalidInputException empty() {
        return of("EMPTY_FILE", "The file is empty; choose the workbook again");
    }

    static InvalidInputException tooLarge(long most) {
        return of("FILE_TOO_LARGE", "At most " + most / 1024 / 1024 + " MB; remove sheets that were added");
    }

    static InvalidInputException notAWorkbook() {
        return of("NOT_A_WORKBOOK", "This is no Excel workbook; save it as .xlsx");
    }

    static InvalidInputException oldFormat() {
        return of("OLD_FORMAT", "This is an old or another kind of workbook; save it as .xlsx");
    }

    static InvalidInputException passwordProtected() {
        return of("PASSWORD_PROTECTED", "The workbook is protected by a password; save it without one");
    }

    static InvalidInputException macros() {
        return of("MACROS", "The workbook holds macros; save it as .xlsx without them");
    }

    static InvalidInputException bomb() {
        return of("ZIP_BOMB", "The file unpacks to far more than a pack holds; it was not read");
    }

    static InvalidInputException doctype() {
        return of("DOCTYPE", "A part of the file declares a document type, which no workbook needs; it was not read");
    }

    static InvalidInputException broken() {
        return of("BROKEN_FILE", "The file is damaged; open it in Excel or LibreOffice, save it again as .xlsx");
    }

    static InvalidInputException notAPack() {
        return of(
                "NOT_A_PACK",
                "This workbook was not made here, or its hidden sheet was removed; download the pack again");
    }

    static InvalidInputException noInputSheet() {
        return of(
                "NO_INPUT_SHEET",
                "The sheet that is filled in was not found; its hidden row of codes is needed. Download the pack again and copy your entries");
    }

    static InvalidInputException duplicateColumn(String sheet, String cell, String code) {
        return of(
                "DUPLICATE_COLUMN",
                "Sheet " + sheet + ", cell " + cell + ": the column '" + code + "' is there twice; remove the copy");
    }

    static InvalidInputException tooManyRows(int most) {
        return of(
                "TOO_MANY_ROWS", "The sheet holds more than " + most + " rows; remove those that are not of the pack");
    }
}
