package dev.lodestar.review.input;

import dev.lodestar.review.pack.InputRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers, days and texts in the one way in which they are compared. */
public final class Plain {

    /** What a spreadsheet keeps of a number. */
    private static final MathContext BINARY = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Set<InputColumn> NUMBERS = Set.of(
            InputColumn.VALUE,
            InputColumn.NUMERATOR,
            InputColumn.DENOMINATOR,
            InputColumn.TARGET,
            InputColumn.CONFIDENCE,
            InputColumn.PROGRESS);

    private Plain() {}

    /** A number without exponent and trailing zeros; empty for none. */
    public static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A day as ISO writes it; empty for none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Text with one kind of line break, without blanks around it; empty for none. */
    public static String text(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Whether both say the same, as far as a spreadsheet can tell; blank and absent are the same. */
    public static boolean same(InputColumn column, String one, String other) {
        if (one.equals(other) || one.isEmpty() || other.isEmpty() || !NUMBERS.contains(column)) {
            return one.equals(other);
        }
        return new BigDecimal(one).round(BINARY).compareTo(new BigDecimal(other).round(BINARY)) == 0;
    }

    static BigDecimal binary(BigDecimal number) {
        return number.round(BINARY);
    }

    /** What a row held, by the columns in which it can be filled in. */
    public static Map<InputColumn, String> fields(InputRow row) {
        Map<InputColumn, String> fields = new EnumMap<>(InputColumn.class);
        switch (row.kind()) {
            case VALUE -> {
                if (row.ratio()) {
                    fields.put(InputColumn.NUMERATOR, number(row.numerator()));
                    fields.put(InputColumn.DENOMINATOR, number(row.denominator()));
                } else {
                    fields.put(InputColumn.VALUE, number(row.value()));
                }
                fields.put(InputColumn.COMMENT, text(row.comment()));
            }
            case COMMENT -> {
                fields.put(InputColumn.CONFIDENCE, number(row.confidence()));
                fields.put(InputColumn.COMMENT, text(row.comment()));
            }
            case ACTION, TASK -> {
                fields.put(InputColumn.PROGRESS, number(row.progress()));
                fields.put(InputColumn.COMMENT, text(row.comment()));
            }
            case TARGET -> {
                fields.put(InputColumn.TARGET, number(row.value()));
                fields.put(InputColumn.TARGET_DATE, day(row.targetDate()));
                fields.put(InputColumn.REASON, "");
            }
        }
        return fields;
    }

    /** What stands beside that and cannot be filled in there. */
    static Map<InputColumn, String> beside(InputRow row) {
        return switch (row.kind()) {
            case TARGET -> Map.of(InputColumn.VALUE, number(row.value()));
            case ACTION, TASK -> Map.of(InputColumn.TARGET_DATE, day(row.targetDate()));
            default -> Map.of();
        };
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
