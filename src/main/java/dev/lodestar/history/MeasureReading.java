package dev.lodestar.history;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stood after a closed period. Numbers are in the measure's unit and rounded to nine decimals.
 *
 * @param period its label
 * @param judgement of the period
 * @param value the actual; null when there was none to judge
 * @param expected null where nothing, or a range, was expected
 * @param expectedLower of a range
 * @param expectedUpper of a range
 * @param definition the version of the measure's definition that judged it
 */
public record MeasureReading(
        String period,
        Judgement judgement,
        @Nullable BigDecimal value,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal expectedLower,
        @Nullable BigDecimal expectedUpper,
        int definition) {

    static MeasureReading of(JudgedPeriod judged) {
        return new MeasureReading(
                judged.period().toString(),
                judged.judgement(),
                rounded(judged.actual()),
                rounded(judged.expected()),
                rounded(judged.expectedLower()),
                rounded(judged.expectedUpper()),
                judged.definitionVersion());
    }

    Period closed() {
        return Period.parse(period);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(Decimals.plain(number));
    }
}
