package dev.lodestar.measure;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One closed period of the short series that a screen draws. Numbers are kept as they were stored and read when asked
 * for: a dashboard looks at the judgement of 50,000 points and at the numbers of a hundred.
 */
public final class SeriesPoint {

    private final String period;
    private final String numbers;
    private final Judgement judgement;

    private SeriesPoint(String period, String numbers, Judgement judgement) {
        this.period = period;
        this.numbers = numbers;
        this.judgement = judgement;
    }

    /**
     * A point of a series.
     *
     * @param period its label
     * @param actual null when unknown
     * @param expected null where nothing is, or a range is expected
     * @param lower of a range
     * @param upper of a range
     * @param judgement of the period
     */
    public SeriesPoint(
            String period,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            Judgement judgement) {
        this(period, text(actual) + ',' + text(expected) + ',' + text(lower) + ',' + text(upper), judgement);
    }

    static SeriesPoint parse(String text) {
        int first = text.indexOf(',');
        int last = text.lastIndexOf(',');
        return new SeriesPoint(text.substring(0, first), text.substring(first + 1, last), judgement(text, last + 1));
    }

    /** One of seven names, told apart by as little as it takes. */
    private static Judgement judgement(String text, int from) {
        return switch (text.charAt(from)) {
            case 'G' -> Judgement.GREEN;
            case 'A' -> Judgement.AMBER;
            case 'R' -> Judgement.RED;
            case 'U' -> Judgement.UNKNOWN;
            default -> Judgement.valueOf(text.substring(from));
        };
    }

    /** Its label. */
    public String period() {
        return period;
    }

    /** What was reached; null when unknown. */
    public @Nullable BigDecimal actual() {
        return number(0);
    }

    /** What was expected; null where nothing, or a range, was. */
    public @Nullable BigDecimal expected() {
        return number(1);
    }

    /** The lower bound of a range. */
    public @Nullable BigDecimal lower() {
        return number(2);
    }

    /** The upper bound of a range. */
    public @Nullable BigDecimal upper() {
        return number(3);
    }

    /** What was said of the period. */
    public Judgement judgement() {
        return judgement;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesPoint point
                && period.equals(point.period)
                && numbers.equals(point.numbers)
                && judgement == point.judgement;
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, numbers, judgement);
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return period + ',' + numbers + ',' + judgement.name();
    }

    private @Nullable BigDecimal number(int place) {
        String text = numbers.split(",", -1)[place];
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : Decimals.plain(number);
    }
}
