package dev.lodestar.uikit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers for people of one locale: grouped, with as many decimals as matter (none from 1,000 up, three below 1),
 * with a real minus sign. A value is already in its unit: 83.4 with unit {@code %} is 83.4 %. Null is written as a dash.
 */
public record Numbers(Locale locale) {
    private static final String NONE = "\u2013";
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';

    /** The number alone, such as {@code 88,420}. */
    public String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        var rounded = value.setScale(decimals(value), RoundingMode.HALF_UP);
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(rounded.scale());
        return format.format(rounded).replace('-', MINUS);
    }

    /** The number with its unit after a space that does not break, such as {@code 83.4 %}; a blank unit adds nothing. */
    public String with(String unit, @Nullable BigDecimal value) {
        return value == null || unit.isBlank() ? plain(value) : plain(value) + NO_BREAK + unit;
    }

    /** The number with its sign, such as {@code +12} or {@code −290}; zero has none. */
    public String signed(@Nullable BigDecimal value) {
        String text = plain(value);
        boolean positive = value != null && value.signum() > 0 && !text.equals(plain(BigDecimal.ZERO));
        return positive ? "+" + text : text;
    }

    /** Both bounds and the unit once, such as {@code 35–55 %}. */
    public String range(String unit, BigDecimal lower, BigDecimal upper) {
        return plain(lower) + NONE + with(unit, upper);
    }

    private static int decimals(BigDecimal value) {
        int wholeDigits = value.precision() - value.scale();
        if (wholeDigits > 3) {
            return 0;
        }
        return wholeDigits == 3 ? 1 : wholeDigits >= 1 ? 2 : 3;
    }
}
