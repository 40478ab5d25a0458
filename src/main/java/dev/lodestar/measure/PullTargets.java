package dev.lodestar.measure;

import static java.util.Objects.requireNonNull;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which closed periods a source still has to answer for, so that an outage is caught up period by period. */
@Service
@Transactional(readOnly = true)
public class PullTargets {

    /** How many of the latest periods are read again, because sources correct themselves late. */
    static final int READ_AGAIN = 8;

    private final MeasureRepository measures;
    private final FactStore facts;
    private final ObservationStore observations;
    private final Clock clock;

    PullTargets(MeasureRepository measures, FactStore facts, ObservationStore observations, Clock clock) {
        this.measures = measures;
        this.facts = facts;
        this.observations = observations;
        this.clock = clock;
    }

    /** What is open for these measures, as far as they exist, by the periods closed at an instant. */
    @CalledBySystem("pulls ask what to read")
    public List<PullTarget> of(Collection<String> measureKeys, Instant at) {
        if (measureKeys.isEmpty()) {
            return List.of();
        }
        Map<Long, MeasureView> known = measures.findByKeyIn(measureKeys).stream()
                .map(Measure::view)
                .collect(Collectors.toMap(MeasureView::id, Function.identity()));
        return facts.subjectsOf(known.keySet(), clock.instant()).entrySet().stream()
                .map(entry -> target(requireNonNull(known.get(entry.getKey())), entry.getValue(), at))
                .toList();
    }

    private PullTarget target(MeasureView measure, Subject subject, Instant at) {
        Set<LocalDate> filled = new HashSet<>(observations.filled(measure.id()));
        List<Period> missing = new ArrayList<>();
        List<Period> recent = new ArrayList<>();
        Period last = Judge.lastToJudge(subject, at);
        if (last != null) {
            Period again = last.plus(1 - READ_AGAIN);
            for (Period period = Judge.start(subject).next(); period.compareTo(last) <= 0; period = period.next()) {
                if (!filled.contains(period.firstDay())) {
                    missing.add(period);
                } else if (period.compareTo(again) >= 0) {
                    recent.add(period);
                }
            }
        }
        return new PullTarget(measure.key(), measure.kind(), measure.frequency(), measure.zone(), missing, recent);
    }
}
