package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Target;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Number formats: as many decimals as a measure's numbers need, and never more than their size makes sense of. */
final class Formats {

    static final String PERCENT = "0%";
    static final String SHARE = "+0.0%;\"−\"0.0%;0.0%";
    private static final int LONGEST_UNIT = 8;

    private Formats() {}

    static int decimals(MeasurePart measure) {
        Target last = target(measure);
        Stream<@Nullable BigDecimal> of = Stream.concat(
                last == null ? Stream.of() : Stream.of(last.value(), last.lower(), last.upper()),
                measure.periods().stream().flatMap(Formats::numbers));
        BigDecimal largest = BigDecimal.ZERO;
        int scale = 0;
        for (BigDecimal number : of.toList()) {
            if (number != null) {
                largest = largest.max(number.abs());
                scale = Math.max(
                        scale,
                        number.signum() == 0 ? 0 : number.stripTrailingZeros().scale());
            }
        }
        int sensible =
                largest.compareTo(BigDecimal.valueOf(1000)) >= 0 ? 0 : largest.compareTo(BigDecimal.ONE) >= 0 ? 1 : 3;
        return Math.min(scale, sensible);
    }

    static @Nullable Target target(MeasurePart measure) {
        return measure.definition() == null
                        || !measure.definition().hasTargets()
                        || measure.definition().curve() == null
                ? null
                : measure.definition().curve().targets().getLast();
    }

    private static Stream<@Nullable BigDecimal> numbers(PeriodPart period) {
        return Stream.of(period.value(), period.actual(), period.lower(), period.upper());
    }

    static String plain(int decimals) {
        String number = digits(decimals);
        return number + ";\"−\"" + number;
    }

    static String signed(int decimals) {
        String number = digits(decimals);
        return "+" + number + ";\"−\"" + number + ";" + number;
    }

    static String shaped(String shape, int decimals) {
        String number = digits(decimals);
        return "\"" + shape + " \"" + number + ";\"" + shape + " −\"" + number;
    }

    /** With the unit behind; a long one is left to its own column. */
    static String with(String unit, int decimals) {
        String clean = Rows.clean(unit).replace("\"", "").replace("\\", "").replaceAll("[\\r\\n\\t]", " ");
        if (clean.isBlank() || clean.length() > LONGEST_UNIT) {
            return plain(decimals);
        }
        String number = digits(decimals) + "\" " + clean + "\"";
        return number + ";\"−\"" + number;
    }

    private static String digits(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
