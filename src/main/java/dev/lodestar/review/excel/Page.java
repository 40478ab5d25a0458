package dev.lodestar.review.excel;

import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet. Its rows are told twice, see {@link Rows}; everything around them is set in between. */
abstract class Page {

    private static final int LONGEST_FOOTER = 200;

    final Book book;
    final XSSFSheet sheet;

    Page(Book book, String name) {
        this.book = book;
        this.sheet = book.workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
    }

    /** Tells the cells. */
    abstract void rows(Rows out);

    /** Sets what is not a cell. */
    abstract void around(Measured measured);

    /** What stands before the end of the sheet's XML, for what the library does not write. */
    String extension() {
        return "";
    }

    final void measure() {
        Measured measured = book.measured();
        rows(measured);
        around(measured);
    }

    final String name() {
        return sheet.getSheetName();
    }

    /** A reference to cells of this sheet from another. */
    final String at(String cells) {
        return "'" + name().replace("'", "''") + "'!" + cells;
    }

    final void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, Math.min(255, characters[column]) * 256);
        }
    }

    /** Title and a line below it; the sheet goes on in the row after an empty one. */
    final void title(Rows out, String title, String lede) {
        out.row(30).text(0, Look.TITLE, title);
        out.row(16).text(0, Look.LEDE, lede);
        out.row(8);
    }

    /** Says that there is nothing, where a reader would wonder whether something is missing. */
    final void none(Rows out, Collection<?> told) {
        if (told.isEmpty()) {
            out.row().text(0, Look.LEDE, book.words.get("pack.none"));
        }
    }

    final void heads(Rows out, List<String> keys, int firstNumber, int lastNumber) {
        out.row(Math.max(24, 14 * 2));
        for (int column = 0; column < keys.size(); column++) {
            boolean right = column >= firstNumber && column <= lastNumber;
            out.text(column, right ? Look.HEAD_RIGHT : Look.HEAD, book.words.get(keys.get(column)));
        }
    }

    final void table(int headRow, int lastRow, int lastColumn, int frozenColumns) {
        sheet.createFreezePane(frozenColumns, headRow);
        int last = Math.max(lastRow, headRow + 1);
        sheet.setAutoFilter(new CellRangeAddress(headRow - 1, last - 1, 0, lastColumn));
        sheet.setRepeatingRows(new CellRangeAddress(headRow - 1, headRow - 1, -1, -1));
    }

    /** Short enough for a footer, which takes 255 characters; the blank before it keeps its digits from being a size. */
    private static String footer(String plan) {
        String line = Rows.clean(plan).replaceAll("\\s+", " ").replace("&", "&&");
        int end = Math.min(line.length(), LONGEST_FOOTER);
        return Rows.clean(line.substring(0, end)).replaceAll("(?<!&)((?:&&)*)&$", "$1");
    }

    final void print(PaperSize paper, boolean landscape, int pagesTall) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(paper);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pagesTall);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft("&8 " + footer(book.head.planName()));
        sheet.getFooter().setCenter("&8&A");
        sheet.getFooter().setRight("&8&P / &N");
    }
}
