package dev.lodestar.review.excel;

import java.time.ZoneId;

/** Finds how wide the columns have to be; Chinese letters are twice as wide as others. */
final class Measured extends Rows {

    private static final int COLUMNS = 100;
    private static final int DIGITS = 10;

    private final double[] widths = new double[COLUMNS];

    /** What days take, below which a spreadsheet shows nothing of them. */
    private final double[] days = new double[COLUMNS];

    private int from = 1;

    Measured(Styles styles, ZoneId zone, String day) {
        super(styles, zone, day);
    }

    /** Measures only from the next row on: titles run over the columns beside them. */
    void fromHere() {
        from = number() + 1;
        java.util.Arrays.fill(widths, 0);
    }

    /** Width in characters, within limits. */
    int width(int column, int least, int most) {
        return (int) Math.ceil(Math.max(days[column] + 2, Math.clamp(widths[column] * 1.12 + 2, least, most)));
    }

    static double width(String text) {
        double widest = 0;
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                widest = Math.max(widest, width);
                width = 0;
            } else {
                width += isWide(c) ? 2 : 1;
            }
        }
        return Math.max(widest, width);
    }

    /** How many lines a text takes in a column. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(width(line) * 1.08 / width));
        }
        return lines;
    }

    private static boolean isWide(char c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0xa4cf
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe4f
                        || c >= 0xff00 && c <= 0xff60
                        || Character.isHighSurrogate(c));
    }

    private void widen(int column, double width) {
        if (number() >= from) {
            widths[column] = Math.max(widths[column], width);
        }
    }

    @Override
    void begin(int row, double height, boolean hidden) {}

    @Override
    void dated(int column, String format) {
        String longest = format.replace("\"", "")
                .replace("\\", "")
                .replaceAll("(?<!m)m(?!m)", "12")
                .replaceAll("(?<!d)d(?!d)", "31");
        days[column] = Math.max(days[column], width(longest));
    }

    @Override
    void blank(int column, int style) {}

    @Override
    void text(int column, int style, String text) {
        widen(column, width(text.length() > 200 ? text.substring(0, 200) : text));
    }

    @Override
    void number(int column, int style, double value) {
        widen(column, DIGITS);
    }

    @Override
    void formula(int column, int style, String formula, Object result) {
        widen(column, result instanceof String text ? width(text) : DIGITS);
    }
}
