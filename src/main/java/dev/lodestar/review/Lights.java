package dev.lodestar.review;

import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.plan.Light;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a measure of a snapshot as the light that a plan is rolled up from. */
final class Lights {

    private Lights() {}

    static Light of(MeasurePart measure) {
        PeriodPart latest = measure.latest();
        return new Light(
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.status(),
                latest == null ? null : latest.actual(),
                latest == null ? null : latest.expected(),
                latest == null ? null : latest.lower(),
                latest == null ? null : latest.upper(),
                target(measure.definition()),
                measure.progress(),
                measure.owner().key());
    }

    private static @Nullable BigDecimal target(@Nullable Definition definition) {
        Curve curve = definition == null ? null : definition.curve();
        return curve == null || curve.targets().isEmpty()
                ? null
                : curve.targets().getLast().value();
    }
}
