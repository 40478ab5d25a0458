package dev.lodestar.review.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A written pack that is changed in its XML, without the library that made it and without touching what is worked out. */
public final class RawPack {

    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"([^>]*)>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile(" s=\"\\d+\"");
    private static final Pattern TEXT = Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private RawPack() {}

    /** Unpacks a written pack. */
    public static RawPack of(byte[] file) {
        RawPack pack = new RawPack();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pack.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    /** Packs it again. */
    public byte[] bytes() {
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

    Map<String, byte[]> parts() {
        return parts;
    }

    /** Writes a number over what is in a cell. */
    public RawPack number(String sheet, String column, int row, double value) {
        return cell(sheet, column, row, "", "<v>" + value + "</v>");
    }

    /** Writes a text over what is in a cell. */
    public RawPack text(String sheet, String column, int row, String value) {
        return cell(sheet, column, row, " t=\"inlineStr\"", "<is><t>" + value + "</t></is>");
    }

    /** The number of the row that has this text in its first cell. */
    public int rowOf(String sheet, String first) {
        return rows(sheet).stream()
                .filter(row -> first.equals(text(row.cells().getOrDefault("A", ""))))
                .mapToInt(Line::number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + first));
    }

    /** Replaces the rows from that one on, numbered anew. */
    public RawPack rewrite(String sheet, int from, UnaryOperator<List<Line>> change) {
        String part = part(sheet);
        List<Line> rows = rows(sheet);
        List<Line> top = rows.stream().filter(row -> row.number() < from).toList();
        List<Line> rest =
                change.apply(rows.stream().filter(row -> row.number() >= from).toList());
        StringBuilder xml = new StringBuilder();
        top.forEach(row -> row.write(xml, row.number()));
        for (int index = 0; index < rest.size(); index++) {
            rest.get(index).write(xml, from + index);
        }
        String sheetXml = xml(part);
        int start = sheetXml.indexOf("<sheetData>") + "<sheetData>".length();
        put(part, sheetXml.substring(0, start) + xml + sheetXml.substring(sheetXml.indexOf("</sheetData>")));
        return this;
    }

    /** The text of a cell's XML. */
    public static String text(String cell) {
        Matcher text = TEXT.matcher(cell);
        return text.find() ? text.group(1) : "";
    }

    private RawPack cell(String sheet, String column, int number, String type, String content) {
        return rewrite(sheet, number, rows -> {
            List<Line> changed = new ArrayList<>(rows);
            Line row = changed.getFirst();
            String old = row.cells().getOrDefault(column, "");
            Matcher style = STYLE.matcher(old);
            row.cells()
                    .put(
                            column,
                            "<c r=\"" + column + number + "\"" + (style.find() ? style.group() : "") + type + ">"
                                    + content + "</c>");
            return changed;
        });
    }

    private List<Line> rows(String sheet) {
        return ROW.matcher(xml(part(sheet))).results().map(RawPack::line).toList();
    }

    private static Line line(MatchResult row) {
        Map<String, String> cells = new LinkedHashMap<>();
        CELL.matcher(row.group(3)).results().forEach(cell -> cells.put(cell.group(1), cell.group()));
        return new Line(Integer.parseInt(row.group(1)), row.group(2), cells);
    }

    private String part(String sheet) {
        Matcher id = Pattern.compile("<sheet [^>]*name=\"" + Pattern.quote(sheet) + "\"[^>]*r:id=\"([^\"]+)\"")
                .matcher(xml("xl/workbook.xml"));
        if (!id.find()) {
            throw new AssertionError("No sheet " + sheet);
        }
        Matcher target = Pattern.compile("<Relationship [^>]*>").matcher(xml("xl/_rels/workbook.xml.rels"));
        while (target.find()) {
            if (target.group().contains("Id=\"" + id.group(1) + "\"")) {
                return "xl/" + target.group().replaceAll(".*Target=\"(/xl/)?([^\"]+)\".*", "$2");
            }
        }
        throw new AssertionError("No part of sheet " + sheet);
    }

    private String xml(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    private void put(String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A row.
     *
     * @param attributes its height and the like
     * @param cells their XML by the letters of their column, in order
     */
    public record Line(int number, String attributes, Map<String, String> cells) {

        /** The same, hidden as a filter hides it. */
        public Line hidden() {
            return new Line(number, attributes + " hidden=\"1\"", cells);
        }

        /** The same with two columns in each other's place. */
        public Line swapped(String one, String other) {
            Map<String, String> swapped = new java.util.TreeMap<>(cells);
            swapped.remove(one);
            swapped.remove(other);
            if (cells.containsKey(one)) {
                swapped.put(other, cells.getOrDefault(one, ""));
            }
            if (cells.containsKey(other)) {
                swapped.put(one, cells.getOrDefault(other, ""));
            }
            return new Line(number, attributes, swapped);
        }

        private void write(StringBuilder xml, int as) {
            xml.append("<row r=\"").append(as).append('"').append(attributes).append('>');
            cells.forEach((column, cell) ->
                    xml.append(cell.replaceFirst("<c r=\"[A-Z]+\\d+\"", "<c r=\"" + column + as + "\"")));
            xml.append("</row>");
        }
    }
}
