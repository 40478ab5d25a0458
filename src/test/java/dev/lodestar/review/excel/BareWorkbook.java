package dev.lodestar.review.excel;

import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The cells of a pack in a streamed workbook of the library as it comes, and nothing else: what a pack is measured by. */
public final class BareWorkbook {

    private BareWorkbook() {}

    /** Writes every cell that the pack's workbook has, without a look. */
    public static void write(Pack pack, Locale language, OutputStream out) throws IOException {
        Book book = new Book(pack, language);
        try (var skeleton = book.workbook;
                SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            book.pages.addAll(Workbooks.pages(book));
            for (Page page : book.pages) {
                page.rows(new BareRows(book, workbook.createSheet(page.name())));
            }
            workbook.write(out);
        }
    }

    private static final class BareRows extends Rows {

        private final SXSSFSheet sheet;
        private @Nullable SXSSFRow row;

        private BareRows(Book book, SXSSFSheet sheet) {
            super(book.styles, book.zone, book.words.dayFormat());
            this.sheet = sheet;
        }

        @Override
        void begin(int number, double height, boolean hidden) {
            row = sheet.createRow(number - 1);
        }

        private SXSSFCell cell(int column) {
            return java.util.Objects.requireNonNull(row).createCell(column);
        }

        @Override
        void blank(int column, int style) {
            cell(column).setBlank();
        }

        @Override
        void text(int column, int style, String text) {
            cell(column).setCellValue(text);
        }

        @Override
        void number(int column, int style, double value) {
            cell(column).setCellValue(value);
        }

        @Override
        void formula(int column, int style, String formula, Object result) {
            SXSSFCell cell = cell(column);
            cell.setCellFormula(formula);
            if (result instanceof String text) {
                cell.setCellValue(text);
            } else {
                cell.setCellValue(((Number) result).doubleValue());
            }
        }
    }
}
