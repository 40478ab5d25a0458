package dev.lodestar.review.excel;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook with its rows. The library makes the workbook without rows, which is small; they are streamed into it
 * here. Every entry has the same time, so the same pack gives the same bytes.
 */
final class WorkbookZip {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String ROWS = "<sheetData/>";
    private static final String EXTENT = "<dimension ref=\"A1\"/>";
    private static final int LEVEL = 5;

    private final Book book;

    WorkbookZip(Book book) {
        this.book = book;
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream skeleton = new ByteArrayOutputStream();
        book.workbook.write(skeleton);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(LEVEL);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(skeleton.toByteArray()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(TIME);
                zip.putNextEntry(same);
                byte[] bytes = entries.readAllBytes();
                Page page = page(entry.getName());
                if (page != null) {
                    sheet(page, new String(bytes, StandardCharsets.UTF_8).replace(EXTENT, ""), zip);
                } else if (entry.getName().equals("xl/styles.xml")) {
                    zip.write(NamedStyles.in(new String(bytes, StandardCharsets.UTF_8), book.styles)
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(bytes);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        zip.flush();
    }

    private @org.jspecify.annotations.Nullable Page page(String entry) {
        for (Page page : book.pages) {
            if (entry.equals(page.sheet.getPackagePart().getPartName().getName().substring(1))) {
                return page;
            }
        }
        return null;
    }

    private void sheet(Page page, String xml, OutputStream out) throws IOException {
        int rows = xml.indexOf(ROWS);
        int end = xml.lastIndexOf("</worksheet>");
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        writer.write(xml, 0, rows);
        writer.write("<sheetData>");
        SheetXml cells = new SheetXml(
                book.styles,
                book.zone,
                book.words.dayFormat(),
                writer,
                column -> page.sheet.getColumnWidth(column) / 256d);
        page.rows(cells);
        cells.end();
        writer.write("</sheetData>");
        writer.write(xml, rows + ROWS.length(), end - rows - ROWS.length());
        writer.write(page.extension());
        writer.write("</worksheet>");
        writer.flush();
    }
}
