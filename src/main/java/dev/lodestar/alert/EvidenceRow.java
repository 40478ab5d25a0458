package dev.lodestar.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One period of a streak and everything it was judged by; the numbers are plain decimal strings in the measure's unit.
 *
 * @param actual null when missing
 * @param expected null for a range
 * @param lower the lower bound of a range
 * @param upper the upper bound of a range
 * @param gap positive is better than expected
 * @param green how far below the expectation is still green
 * @param amber how far below the expectation is still amber
 * @param reason why there is no judgement
 * @param observationRevision null when there was no observation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceRow(
        String period,
        @Nullable String actual,
        @Nullable String expected,
        @Nullable String lower,
        @Nullable String upper,
        @Nullable String gap,
        @Nullable String green,
        @Nullable String amber,
        String judgement,
        @Nullable String reason,
        int definitionVersion,
        @Nullable Integer observationRevision) {

    static EvidenceRow of(JudgedPeriod judged) {
        return new EvidenceRow(
                judged.period().toString(),
                plain(judged.actual()),
                plain(judged.expected()),
                plain(judged.expectedLower()),
                plain(judged.expectedUpper()),
                plain(judged.gap()),
                plain(judged.greenTolerance()),
                plain(judged.amberTolerance()),
                judged.judgement().name(),
                judged.reason() == null ? null : judged.reason().name(),
                judged.definitionVersion(),
                judged.observationRevision());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
