package dev.lodestar.review.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers that people typed as text, the way their country writes them. */
final class NumberText {

    private static final int LONGEST = 80;
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?[eE][+-]?\\d{1,2}");
    private static final Pattern SHAPE = Pattern.compile("([+-]?)(\\d[\\d.,' ]*|[.,]\\d+)");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([.,' ])\\d{3}(\\1\\d{3})*");
    private static final Pattern DIGITS = Pattern.compile("\\d*");
    private static final int GROUP = 3;

    private NumberText() {}

    /**
     * What the text says.
     *
     * @param value null when it is no number
     * @param percent whether a percent sign follows
     * @param remark why it is none, or how a doubtful one was read; null when there is nothing to say
     */
    record Said(
            @Nullable BigDecimal value,
            boolean percent,
            @Nullable Remark remark) {}

    /**
     * Reads a number.
     *
     * @param language that decides between 1,234 and 1.234; empty when nobody knows
     * @param unit that may follow
     */
    static Said read(String text, String language, String unit) {
        String plain = plain(text);
        String bare = without(plain, plain(unit));
        boolean percent = bare.endsWith("%");
        String number = percent ? bare.substring(0, bare.length() - 1).strip() : bare;
        if (number.length() > LONGEST) {
            return none(text);
        }
        if (EXPONENT.matcher(number).matches()) {
            return new Said(new BigDecimal(number), percent, null);
        }
        Matcher shape = SHAPE.matcher(number);
        return shape.matches() ? decimal(text, shape.group(1), shape.group(2), percent, language) : none(text);
    }

    private static Said decimal(String text, String sign, String digits, boolean percent, String language) {
        Mark mark = mark(digits, language);
        if (mark == null) {
            return none(text);
        }
        if (mark.doubtful() && language.isEmpty()) {
            return new Said(
                    null,
                    percent,
                    Remark.of(
                            "AMBIGUOUS_NUMBER",
                            "'%s' can be read in two ways; write it without thousand separators",
                            text.strip()));
        }
        int at = mark.point() == 0 ? -1 : digits.lastIndexOf(mark.point());
        String whole = at < 0 ? digits : digits.substring(0, at);
        String fraction = at < 0 ? "" : digits.substring(at + 1);
        boolean grouped =
                DIGITS.matcher(whole).matches() || GROUPS.matcher(whole).matches();
        if (!grouped || !DIGITS.matcher(fraction).matches()) {
            return none(text);
        }
        String plain = whole.replaceAll("\\D", "");
        BigDecimal value = new BigDecimal(
                sign.replace("+", "") + (plain.isEmpty() ? "0" : plain) + (fraction.isEmpty() ? "" : "." + fraction));
        return new Said(
                value,
                percent,
                mark.doubtful()
                        ? Remark.of(
                                "READ_AS", "'%s' was read as %s, as the pack's language writes it", text.strip(), value)
                        : null);
    }

    /** Which character parts the decimals; null when the text is shaped like no number. */
    private static @Nullable Mark mark(String digits, String language) {
        List<Character> kinds = new ArrayList<>();
        digits.chars().filter(letter -> letter == '.' || letter == ',').forEach(letter -> {
            if (kinds.isEmpty() || kinds.getLast() != letter) {
                kinds.add((char) letter);
            }
        });
        boolean spaced = digits.indexOf(' ') >= 0 || digits.indexOf('\'') >= 0;
        if (kinds.isEmpty()) {
            return new Mark((char) 0, false);
        }
        if (kinds.size() == 2 && !spaced) {
            char last = kinds.getLast();
            return digits.indexOf(last) == digits.lastIndexOf(last) ? new Mark(last, false) : null;
        }
        if (kinds.size() > 1) {
            return null;
        }
        return single(digits, kinds.getFirst(), spaced, language);
    }

    private static @Nullable Mark single(String digits, char kind, boolean spaced, String language) {
        int first = digits.indexOf(kind);
        if (first != digits.lastIndexOf(kind)) {
            return spaced ? null : new Mark((char) 0, false);
        }
        String whole = digits.substring(0, first);
        boolean doubtful = !spaced
                && digits.length() - first - 1 == GROUP
                && !whole.isEmpty()
                && whole.length() <= GROUP
                && !whole.startsWith("0");
        boolean groups = doubtful && kind == (language.startsWith("de") ? '.' : ',');
        return new Mark(groups ? (char) 0 : kind, doubtful);
    }

    private static Said none(String text) {
        String shown = text.strip();
        return new Said(
                null,
                false,
                Remark.of(
                        "NOT_A_NUMBER",
                        "'%s' is no number; write digits only, such as 1234.5",
                        shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown));
    }

    private static String without(String text, String unit) {
        boolean follows = !unit.isEmpty() && !unit.equals("%") && text.length() > unit.length() && text.endsWith(unit);
        return follows ? text.substring(0, text.length() - unit.length()).strip() : text;
    }

    /** The same with the digits, signs and spaces of a plain keyboard. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> plain.appendCodePoint(plain(point)));
        return plain.toString().strip();
    }

    private static int plain(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        if (point > 0xFF00 && point < 0xFF5F) {
            return point - 0xFEE0;
        }
        return switch (point) {
            case 0x2212 -> '-';
            case 0x2019 -> '\'';
            default -> Character.isSpaceChar(point) ? ' ' : point;
        };
    }

    /** @param point the character before the decimals; 0 for none */
    private record Mark(char point, boolean doubtful) {}
}
