package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The latest target that is due holds. */
record StepPace(List<LocalDate> dates, List<Expected> steps) implements Pace {
    static StepPace of(List<Target> targets, Direction direction) {
        return new StepPace(
                targets.stream().map(Target::date).toList(),
                targets.stream().map(target -> step(target, direction)).toList());
    }

    private static Expected step(Target target, Direction direction) {
        return direction == Direction.RANGE
                ? Expected.between(
                        Objects.requireNonNull(target.lower(), "A range needs a lower bound"),
                        Objects.requireNonNull(target.upper(), "A range needs an upper bound"))
                : Expected.of(Objects.requireNonNull(target.value(), "A target needs a value"));
    }

    @Override
    public Expected of(Period period, LocalDate lastDay) {
        for (int i = dates.size() - 1; i >= 0; i--) {
            if (!dates.get(i).isAfter(lastDay)) {
                return steps.get(i);
            }
        }
        return Expected.NOT_STARTED;
    }
}
