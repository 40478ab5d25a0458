package dev.lodestar.review.excel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes a sheet's cells row by row, each row's from left to right. A sheet says its cells twice: to be measured before
 * anything is written, and to be written.
 */
abstract class Rows {

    static final int LONGEST = 32_767;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    final Styles styles;
    private final ZoneId zone;
    private final String day;
    private int number;

    Rows(Styles styles, ZoneId zone, String day) {
        this.styles = styles;
        this.zone = zone;
        this.day = day;
    }

    /** The current row, counted from 1. */
    final int number() {
        return number;
    }

    final Rows row() {
        return row(0);
    }

    /** The next row, with a height in points; 0 for one that fits. */
    final Rows row(double height) {
        number++;
        begin(number, height, false);
        return this;
    }

    final Rows hiddenRow() {
        number++;
        begin(number, 0, true);
        return this;
    }

    final Rows text(int column, Look look, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            blank(column, styles.of(look));
        } else {
            String clean = clean(text);
            if (look.wrap) {
                wrapped(column, clean, look.size);
            }
            text(column, styles.text(look, clean), clean);
        }
        return this;
    }

    final Rows number(int column, Look look, String format, @Nullable BigDecimal value) {
        if (value == null) {
            blank(column, styles.of(look, format));
        } else {
            number(column, styles.of(look, format), value.doubleValue());
        }
        return this;
    }

    final Rows whole(int column, Look look, @Nullable Integer value) {
        return number(column, look, "0", value == null ? null : BigDecimal.valueOf(value));
    }

    final Rows day(int column, Look look, @Nullable LocalDate value) {
        if (value == null) {
            blank(column, styles.of(look, day));
        } else {
            dated(column, day);
            number(column, styles.of(look, day), serial(value));
        }
        return this;
    }

    final Rows time(int column, Look look, @Nullable Instant value) {
        if (value == null) {
            return day(column, look, null);
        }
        LocalDateTime local = value.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        double minutes = (local.getHour() * 60 + local.getMinute()) / 1440d;
        dated(column, day + " hh:mm");
        number(column, styles.of(look, day + " hh:mm"), serial(local.toLocalDate()) + minutes);
        return this;
    }

    /** A formula and what it comes to: a Double, or a String. */
    final Rows formula(int column, Look look, String format, String formula, Object result) {
        formula(column, styles.of(look, format), formula, result);
        return this;
    }

    static double serial(LocalDate day) {
        return ChronoUnit.DAYS.between(EPOCH, day);
    }

    abstract void begin(int row, double height, boolean hidden);

    /** A text that may take several lines is about to come. */
    void wrapped(int column, String text, int size) {}

    /** A day or a moment in this format is about to come. */
    void dated(int column, String format) {}

    abstract void blank(int column, int style);

    abstract void text(int column, int style, String text);

    abstract void number(int column, int style, double value);

    abstract void formula(int column, int style, String formula, Object result);

    /** Without what XML cannot say, and no longer than a cell can be. */
    static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (int i = 0; i < cut.length(); i++) {
            if (!isSayable(cut, i)) {
                return withoutUnsayable(cut);
            }
        }
        return cut;
    }

    private static boolean isSayable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c != '\ufffe' && c != '\uffff' || c == '\t' || c == '\n' || c == '\r';
    }

    private static String withoutUnsayable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isSayable(text, i)) {
                clean.append(text.charAt(i));
            }
        }
        return clean.toString();
    }
}
