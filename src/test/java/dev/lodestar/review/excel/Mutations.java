package dev.lodestar.review.excel;

import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.pack.InputRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Packs that went through bad hands: bytes, parts, XML and cells are changed at random, the same for the same seed. */
public final class Mutations {

    private static final String[] TEXTS = {
        "",
        " ",
        "0",
        "-0",
        "1e308",
        "1,234",
        "1.234,5",
        "٣",
        "９９",
        "50%",
        "=1+1",
        "@SUM(A1)",
        "NaN",
        "99999999999999999999999999",
        "\u200bhidden",
        "2026-13-40",
        "31.12.2026",
        "x".repeat(5_000),
        "value:",
        "value:/",
        "task:x",
        "comment:",
        "ß",
        "😀",
        "true"
    };
    private static final double[] NUMBERS = {
        0, -1, 1e300, -1e-300, 1e15, 0.1, 3, 5, 99, 1e38, Double.MAX_VALUE, Double.MIN_VALUE
    };

    private final Random random;
    private final String pack;
    private final List<InputRow> rows;
    private final List<String> otherIds;
    private final int share;
    private byte[] written = new byte[0];
    private String foreignPack = "another-pack";
    private String last = "";

    /** @param share one in so many is written anew */
    public Mutations(int share, Random random, String pack, List<InputRow> rows, List<String> otherIds) {
        this.share = share;
        this.random = random;
        this.pack = pack;
        this.rows = rows;
        this.otherIds = otherIds;
    }

    /** The pack of somebody else, to be named now and then. */
    public void foreign(String id) {
        foreignPack = id;
    }

    /** What was done to the last one. */
    public String last() {
        return last;
    }

    /** The next one. Every third or so is written anew, the others are damaged further, which is much faster. */
    public byte[] next() {
        List<String> done = new ArrayList<>();
        boolean again = written.length > 0 && random.nextInt(share) > 0;
        if (!again) {
            written = write(done);
        }
        byte[] bytes = written.clone();
        switch (again ? random.nextInt(2) : random.nextInt(2) + 2) {
            case 0 -> {
                done.add("bytes");
                flip(bytes);
            }
            case 1 -> {
                done.add("xml");
                bytes = parts(bytes);
            }
            case 2 -> {
                if (random.nextInt(3) == 0) {
                    done.add("cut");
                    bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
                }
            }
            default -> {
                // the cells are enough
            }
        }
        last = String.join(", ", done);
        return bytes;
    }

    private byte[] write(List<String> done) {
        boolean foreign = random.nextInt(25) == 0;
        if (foreign) {
            done.add("foreign");
        }
        InputBook book = new InputBook(foreign ? foreignPack : pack, random.nextBoolean() ? "en" : "de", rows);
        for (int times = random.nextInt(6); times >= 0; times--) {
            done.add(cells(book));
        }
        return book.bytes();
    }

    private String cells(InputBook book) {
        InputRow row = rows.get(random.nextInt(rows.size()));
        InputColumn column = InputColumn.values()[random.nextInt(InputColumn.values().length)];
        if (random.nextBoolean()) {
            column = InputColumn.values()[8 + random.nextInt(9)];
        }
        int act = random.nextInt(12);
        if (book.sheet().getRow(rowOf(row)) == null) {
            return "gone";
        }
        if (row.kind() == InputRow.Kind.VALUE && random.nextBoolean()) {
            // something that can be taken is among it, so that not everything is refused
            book.cell(row.id(), InputColumn.VALUE).setCellValue(random.nextInt(1_000));
            return "good " + row.id();
        }
        Cell cell = book.cell(row.id(), column);
        switch (act) {
            case 0, 1, 2 -> cell.setCellValue(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3, 4 -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
            case 5 -> cell.setCellFormula(random.nextBoolean() ? "1/0" : "A1&\"x\"");
            case 6 -> book.cell(row.id(), InputColumn.ID).setCellValue(id());
            case 7 -> book.sheet().removeRow(book.row(row.id()));
            case 8 -> deleteColumn(book, column);
            case 9 -> copy(book, row);
            case 10 -> merge(book, cell);
            default -> cell.setCellValue(random.nextBoolean());
        }
        return act + " " + row.id() + " " + column;
    }

    private int rowOf(InputRow row) {
        return 4 + rows.indexOf(row);
    }

    private String id() {
        return random.nextBoolean()
                ? rows.get(random.nextInt(rows.size())).id()
                : otherIds.get(random.nextInt(otherIds.size()));
    }

    private static void deleteColumn(InputBook book, InputColumn column) {
        for (Row row : book.sheet()) {
            Cell cell = row.getCell(column.ordinal());
            if (cell != null) {
                row.removeCell(cell);
            }
        }
    }

    private void copy(InputBook book, InputRow row) {
        Row copy = book.sheet().createRow(100 + random.nextInt(1_000));
        copy.createCell(0).setCellValue(row.id());
        copy.createCell(8 + random.nextInt(9)).setCellValue(random.nextInt(100));
    }

    private static void merge(InputBook book, Cell cell) {
        try {
            book.sheet()
                    .addMergedRegion(new CellRangeAddress(
                            cell.getRowIndex(),
                            cell.getRowIndex() + 2,
                            cell.getColumnIndex(),
                            cell.getColumnIndex() + 1));
        } catch (IllegalStateException overlaps) {
            cell.setBlank();
        }
    }

    private void flip(byte[] bytes) {
        for (int times = 1 + random.nextInt(20); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    /** Drops, doubles or damages parts, inside of their compression. */
    private byte[] parts(byte[] bytes) {
        Map<String, byte[]> parts = read(bytes);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] part = parts.get(name);
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(name);
            case 1 -> flip(part);
            case 2 -> parts.put(name, java.util.Arrays.copyOf(part, random.nextInt(part.length)));
            case 3 ->
                parts.put(
                        name, swapped(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            default -> parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
        }
        return write(parts);
    }

    private String swapped(String xml) {
        String[][] swaps = {
            {"<v>", "<v>-9"},
            {"t=\"s\"", "t=\"n\""},
            {"t=\"n\"", "t=\"s\""},
            {"r=\"", "r=\"ZZZ"},
            {"<row", "<row hidden=\"1\""},
            {"?>", "?><!DOCTYPE a [<!ENTITY b \"c\">]>"},
            {"<v>", "<v>1e999999999"},
            {"</c>", ""},
            {"r=\"5\"", "r=\"2147483647\""},
            {"<sheetData>", "<sheetData><row r=\"-1\"/>"},
            {"Target=\"", "Target=\"../../../../etc/passwd"},
            {"<t>", "<t>_x0000_"}
        };
        String[] swap = swaps[random.nextInt(swaps.length)];
        return random.nextBoolean()
                ? xml.replace(swap[0], swap[1])
                : xml.replaceFirst(
                        java.util.regex.Pattern.quote(swap[0]), java.util.regex.Matcher.quoteReplacement(swap[1]));
    }

    private static Map<String, byte[]> read(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
