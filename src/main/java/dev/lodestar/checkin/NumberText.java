package dev.lodestar.checkin;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people of one locale type or paste them: grouped or not, with full-width digits, a percent sign, or 万 and
 * 亿. What could be meant in two ways is not guessed at: {@code 1,5} is no number in English, {@code 1.5} none in German.
 */
public final class NumberText {

    private static final int LONGEST = 60;
    private static final Map<String, BigDecimal> MYRIADS =
            Map.of("", BigDecimal.ONE, "万", new BigDecimal("10000"), "亿", new BigDecimal("100000000"));
    private static final Pattern FORM = Pattern.compile("([+-]?)([0-9.,]+)(万|亿|)%?");

    private NumberText() {}

    /** The number, or nothing for what is none in this locale. */
    public static Optional<BigDecimal> parse(String text, Locale locale) {
        String plain = plain(text);
        boolean negative = plain.startsWith("(") && plain.endsWith(")") && plain.length() > 2;
        Matcher matcher = FORM.matcher(negative ? plain.substring(1, plain.length() - 1) : plain);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char decimal = symbols.getDecimalSeparator() == ',' ? ',' : '.';
        return digits(matcher.group(2), decimal)
                .map(number -> number.multiply(MYRIADS.getOrDefault(matcher.group(3), BigDecimal.ONE)))
                .map(number -> negative || matcher.group(1).equals("-") ? number.negate() : number);
    }

    private static Optional<BigDecimal> digits(String text, char decimal) {
        char group = decimal == ',' ? '.' : ',';
        String d = Pattern.quote(String.valueOf(decimal));
        String g = Pattern.quote(String.valueOf(group));
        boolean bare = text.matches("[0-9]+(" + d + "[0-9]+)?|" + d + "[0-9]+");
        boolean grouped = text.matches("[0-9]{1,3}(" + g + "[0-9]{3})+(" + d + "[0-9]+)?");
        return bare || grouped
                ? Optional.of(
                        new BigDecimal(text.replace(String.valueOf(group), "").replace(decimal, '.')))
                : Optional.empty();
    }

    /** The same with the usual digits and signs, and without blanks. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && point != '\''
                        && point != '’')
                .forEach(point -> plain.appendCodePoint(usual(point)));
        return plain.toString();
    }

    private static int usual(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        return switch (point) {
            case '，' -> ',';
            case '．' -> '.';
            case '％' -> '%';
            case '＋' -> '+';
            case '－', '−', '–' -> '-';
            case '（' -> '(';
            case '）' -> ')';
            default -> point;
        };
    }
}
