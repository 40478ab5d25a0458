package dev.lodestar.response;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with an expected effect. */
final class EffectRules {

    private static final int MOST_DIGITS = 30;

    private EffectRules() {}

    static List<FieldError> errors(NewCountermeasure wanted, MeasureView measure, Instant now) {
        ExpectedEffect effect = wanted.effect();
        if (effect == null) {
            return List.of(new FieldError("/effect", "field.missing", "Say what it is to do to the measure"));
        }
        List<FieldError> errors = new ArrayList<>();
        BigDecimal value = effect.value();
        if (value.precision() - value.scale() > MOST_DIGITS
                || value.stripTrailingZeros().scale() > MOST_DIGITS / 2) {
            errors.add(new FieldError("/value", "TOO_MANY_DIGITS", "Write it with fewer digits"));
        }
        if (effect.kind() == ExpectedEffect.Kind.CHANGE && value.signum() == 0) {
            errors.add(new FieldError("/value", "effect.none", "Say by how much it is to change"));
        }
        errors.addAll(errorsOfPeriod(wanted, period(measure, effect.by()), measure, now));
        return errors;
    }

    private static List<FieldError> errorsOfPeriod(
            NewCountermeasure wanted, @Nullable Period by, MeasureView measure, Instant now) {
        if (by == null) {
            return List.of(new FieldError("/by", "BAD_PERIOD", "Name a period of the measure's frequency"));
        }
        if (by.isClosedAt(now, measure.zone(), measure.graceHours())) {
            return List.of(new FieldError("/by", "effect.past", "That period is over; name one to come"));
        }
        if (wanted.due() != null && wanted.due().isAfter(by.lastDay())) {
            return List.of(new FieldError(
                    "/by", "effect.early", "It is done after that period; name a later one or an earlier day"));
        }
        return List.of();
    }

    private static @Nullable Period period(MeasureView measure, String label) {
        try {
            return Period.parse(measure.frequency(), label);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
