package dev.lodestar.checkin;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.ReportedMeasure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A number that somebody has to report: of a measure that no source brings, for a period that has ended.
 *
 * @param measure with its latest numbers
 * @param plans the keys of the plans that name the measure
 * @param dueAt when it is due
 * @param remindAt when its owner is reminded
 */
public record Duty(ReportedMeasure measure, Period period, Set<String> plans, Instant dueAt, Instant remindAt) {

    static final Comparator<Duty> ORDER = Comparator.comparing(Duty::dueAt)
            .thenComparing(duty -> duty.measure().measure().key());

    /** Keeps its own copy of the plans. */
    public Duty {
        plans = Set.copyOf(plans);
    }

    /** The key of the person who answers for it. */
    public String owner() {
        return measure.measure().owner();
    }

    /** The latest number before it. */
    public Optional<ObservationView> before() {
        return measure.recent().stream()
                .filter(number -> !number.withdrawn())
                .filter(number ->
                        Period.parse(period.frequency(), number.period()).compareTo(period) < 0)
                .reduce((one, later) -> later);
    }
}
