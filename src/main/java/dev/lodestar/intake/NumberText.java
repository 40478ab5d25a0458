package dev.lodestar.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers that were typed as text: grouped as three languages do, in full width, with 万, 亿 or a percent sign. */
final class NumberText {

    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d[\\d.,]*");
    private static final int LONGEST = 40;

    private NumberText() {}

    /**
     * A number.
     *
     * @param percent true when it was written as a percentage
     */
    record Read(BigDecimal value, boolean percent) {}

    /** @param language decides about {@code 1.234} and {@code 1,234} alone */
    static Optional<Read> of(String text, Locale language) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replaceAll("[\\s'\u2019]", "");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        boolean percent = plain.endsWith("%");
        if (percent) {
            plain = plain.substring(0, plain.length() - 1);
        }
        int power = plain.endsWith("万") ? 4 : plain.endsWith("亿") ? 8 : 0;
        if (power > 0) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (!SHAPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        return decimal(plain, language)
                .map(value -> new Read(value.scaleByPowerOfTen(power).stripTrailingZeros(), percent))
                .map(read -> new Read(whole(read.value()), read.percent()));
    }

    private static BigDecimal whole(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static Optional<BigDecimal> decimal(String plain, Locale language) {
        char mark = decimalMark(plain, language);
        StringBuilder digits = new StringBuilder();
        for (char each : plain.toCharArray()) {
            if (each == mark) {
                digits.append('.');
            } else if (each != '.' && each != ',') {
                digits.append(each);
            }
        }
        try {
            return Optional.of(new BigDecimal(digits.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Which of the two marks divides the decimals; a space for neither. */
    private static char decimalMark(String plain, Locale language) {
        int dot = plain.lastIndexOf('.');
        int comma = plain.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            return dot > comma ? '.' : ',';
        }
        int at = Math.max(dot, comma);
        if (at < 0) {
            return ' ';
        }
        char mark = plain.charAt(at);
        if (plain.indexOf(mark) != at) {
            return ' ';
        }
        boolean three = plain.length() - at == 4 && !plain.startsWith("0" + mark);
        char usual = language.getLanguage().equals("de") ? ',' : '.';
        return three && mark != usual ? ' ' : mark;
    }
}
