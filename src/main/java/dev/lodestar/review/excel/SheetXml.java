package dev.lodestar.review.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;

/** Writes the rows of a sheet as they are told, and keeps none of them. */
final class SheetXml extends Rows {

    private static final String[] LETTERS = letters();

    private final Writer out;
    private boolean open;

    SheetXml(Styles styles, ZoneId zone, String day, Writer out) {
        super(styles, zone, day);
        this.out = out;
    }

    void end() {
        if (open) {
            write("</row>");
        }
        open = false;
    }

    @Override
    void begin(int row, double height, boolean hidden) {
        end();
        write("<row r=\"" + row + '"');
        if (height > 0) {
            write(" ht=\"" + height + "\" customHeight=\"1\"");
        }
        write(hidden ? " hidden=\"1\">" : ">");
        open = true;
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

    private void escaped(String text) {
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
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] letters() {
        String[] letters = new String[100];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (i < 26 ? "" : String.valueOf((char) ('A' + i / 26 - 1))) + (char) ('A' + i % 26);
        }
        return letters;
    }
}
