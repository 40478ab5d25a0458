package dev.lodestar.response;

import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a period would have been said to be with the number that was there before a correction, by the expectation and
 * the tolerances that judge it today. Of a cumulative measure the total of today less what the correction added stands for
 * the total of before.
 */
final class StatusFlip {

    private StatusFlip() {}

    /** From what to what. */
    record Flip(Judgement before, Judgement after) {}

    /** The flip, if the two numbers are judged differently. */
    static Optional<Flip> of(
            JudgedPeriod judged, Definition definition, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        BigDecimal actual = judged.actual();
        if (!judged.judgement().isJudged() || actual == null || before == null || after == null) {
            return Optional.empty();
        }
        boolean sum = definition.accumulation() == Accumulation.CUMULATIVE;
        Judgement was = judgement(
                judged, definition.direction(), sum ? actual.subtract(after).add(before) : before);
        Judgement is = judgement(judged, definition.direction(), sum ? actual : after);
        return was == is ? Optional.empty() : Optional.of(new Flip(was, is));
    }

    private static Judgement judgement(JudgedPeriod judged, Direction direction, BigDecimal actual) {
        BigDecimal gap = gap(judged, direction, actual);
        if (gap.compareTo(limit(judged.greenTolerance())) >= 0) {
            return Judgement.GREEN;
        }
        return gap.compareTo(limit(judged.amberTolerance())) >= 0 ? Judgement.AMBER : Judgement.RED;
    }

    private static BigDecimal gap(JudgedPeriod judged, Direction direction, BigDecimal actual) {
        BigDecimal lower = judged.expectedLower();
        BigDecimal upper = judged.expectedUpper();
        if (lower != null && upper != null) {
            return actual.subtract(lower).min(upper.subtract(actual)).min(BigDecimal.ZERO);
        }
        BigDecimal expected = judged.expected() == null ? BigDecimal.ZERO : judged.expected();
        return direction == Direction.LOWER ? expected.subtract(actual) : actual.subtract(expected);
    }

    private static BigDecimal limit(@Nullable BigDecimal tolerance) {
        return tolerance == null ? BigDecimal.ZERO : tolerance.negate();
    }
}
