package dev.lodestar.review.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;

/** Writes the rows of a sheet as they are told, and keeps none of them. */
final class SheetXml extends Rows {

    private static final String[] LETTERS = letters();

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final double LEAST = 19;
    private static final double MOST = 400;

    private final Writer out;
    private final IntToDoubleFunction widths;
    private final StringBuilder row = new StringBuilder(4096);
    private int open;
    private boolean hidden;
    private boolean fits;
    private double height;

    SheetXml(Styles styles, ZoneId zone, String day, Writer out, IntToDoubleFunction widths) {
        super(styles, zone, day);
        this.out = out;
        this.widths = widths;
    }

    void end() {
        if (height == 0) {
            return;
        }
        try {
            out.append("<row r=\"").append(Integer.toString(open)).append("\" ht=\"");
            out.append(Double.toString(height)).append("\" customHeight=\"1\"");
            out.append(hidden ? " hidden=\"1\">" : ">").append(row).append("</row>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row.setLength(0);
        height = 0;
    }

    @Override
    void begin(int number, double points, boolean isHidden) {
        end();
        open = number;
        fits = points == 0;
        height = fits ? LEAST : points;
        hidden = isHidden;
    }

    @Override
    void wrapped(int column, String text, int size) {
        if (fits) {
            int lines = Measured.lines(text, widths.applyAsDouble(column) * 10 / size);
            height = Math.clamp(6 + lines * size * 1.35, height, MOST);
        }
    }

    @Override
    void blank(int column, int style) {
        cell(column, style, "/>");
    }

    @Override
    void text(int column, int style, String text) {
        cell(column, style, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escaped(text);
        write("</t></is></c>");
    }

    @Override
    void number(int column, int style, double value) {
        cell(column, style, "><v>");
        write(plain(value));
        write("</v></c>");
    }

    @Override
    void formula(int column, int style, String formula, Object result) {
        boolean word = result instanceof String;
        cell(column, style, word ? " t=\"str\"><f>" : "><f>");
        escaped(formula);
        write("</f><v>");
        escaped(word ? (String) result : plain(((Number) result).doubleValue()));
        write("</v></c>");
    }

    static String letters(int column) {
        return LETTERS[column];
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void cell(int column, int style, String rest) {
        write("<c r=\"");
        write(LETTERS[column]);
        write(Integer.toString(number()));
        write("\" s=\"");
        write(Integer.toString(style));
        write("\"");
        write(rest);
    }

    private void escaped(String plain) {
        // what looks like the escape of a character would be read as that character
        String text = plain.contains("_x") ? ESCAPE.matcher(plain).replaceAll("_x005F$0") : plain;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = switch (text.charAt(i)) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '\r' -> "&#13;";
                default -> "";
            };
            if (!instead.isEmpty()) {
                write(text.substring(from, i));
                write(instead);
                from = i + 1;
            }
        }
        write(from == 0 ? text : text.substring(from));
    }

    private void write(String text) {
        row.append(text);
    }

    private static String[] letters() {
        String[] letters = new String[100];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (i < 26 ? "" : String.valueOf((char) ('A' + i / 26 - 1))) + (char) ('A' + i % 26);
        }
        return letters;
    }
}
