package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.time.LocalDate;

/** A curve, prepared to be asked period by period. */
@FunctionalInterface
interface Pace {
    /**
     * What is expected of the period.
     *
     * @param lastDay the period's last day, which the caller has at hand
     */
    Expected of(Period period, LocalDate lastDay);

    static Pace of(Definition definition, Frequency frequency) {
        var curve = definition.curve();
        if (curve == null || curve.targets().isEmpty()) {
            return (period, lastDay) -> Expected.NO_TARGET;
        }
        return switch (curve.shape()) {
            case STEP -> StepPace.of(curve.targets(), definition.direction());
            case LINEAR -> new LinearPace(Points.of(curve));
            case SEASONAL -> new SeasonalPace(Points.of(curve), curve.weights(), frequency, definition.accumulation());
        };
    }
}
