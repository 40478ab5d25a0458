package dev.lodestar.review.excel;

import org.apache.poi.ss.usermodel.SheetVisibility;

/** Tells what reads the file back which pack it is; nobody sees it. */
final class KeySheet extends Page {

    static final String NAME = "_lodestar";

    KeySheet(Book book) {
        super(book, NAME);
        book.workbook.setSheetVisibility(book.workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    @Override
    void rows(Rows out) {
        pair(out, "format", Properties.FORMAT);
        pair(out, "pack", book.pack.id());
        pair(out, "plan", book.head.plan());
        pair(out, "language", book.words.locale().getLanguage());
        pair(out, "rows", Integer.toString(Properties.rows(book)));
    }

    @Override
    void around(Measured measured) {}

    private static void pair(Rows out, String key, String value) {
        out.row().text(0, Look.CODE, key).text(1, Look.CODE, value);
    }
}
