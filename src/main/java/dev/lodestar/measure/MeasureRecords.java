package dev.lodestar.measure;

import dev.lodestar.measure.pace.Judge;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What modules put on record about measures: the same whoever asks, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class MeasureRecords {

    private final TargetShiftStore targets;
    private final MeasureRepository measures;
    private final FactStore facts;
    private final ObservationStore numbers;
    private final ChangeStore changes;

    MeasureRecords(
            TargetShiftStore targets,
            MeasureRepository measures,
            FactStore facts,
            ObservationStore numbers,
            ChangeStore changes) {
        this.numbers = numbers;
        this.changes = changes;
        this.targets = targets;
        this.measures = measures;
        this.facts = facts;
    }

    /** Those of these measures whose last target changed after one moment and until another, in one statement. */
    @CalledBySystem("a record is the same for every reader")
    public List<TargetShift> targetShifts(Collection<String> keys, Instant since, Instant until) {
        return keys.isEmpty()
                ? List.of()
                : targets.between(keys, since, until).stream()
                        .filter(TargetShift::isShift)
                        .toList();
    }

    /**
     * The numbers of these measures that held at a moment, by key and in the order of their periods, in two statements; a
     * number that was taken back is left out.
     *
     * @param from the first day of the earliest period asked for
     */
    @CalledBySystem("what was reported is on record, the same for every reader")
    public Map<String, List<ObservationView>> numbers(Collection<String> keys, LocalDate from, Instant knownAt) {
        Map<Long, MeasureView> found = keys.isEmpty()
                ? Map.of()
                : measures.findByKeyIn(keys).stream()
                        .map(Measure::view)
                        .collect(Collectors.toMap(MeasureView::id, Function.identity()));
        return numbers.held(found, from, knownAt);
    }

    /** Those of these measures' changes that were recorded after one moment and until another, the newest first. */
    @CalledBySystem("what was changed is on record, the same for every reader")
    public List<MeasureChange> changes(Collection<String> keys, Instant since, Instant until, int limit) {
        return keys.isEmpty() ? List.of() : changes.of(keys, since, until, limit);
    }

    /**
     * What was said of these measures by key, in three statements; a measure that is not there, or was not defined by
     * then, is left out.
     *
     * @param at tells the closed periods
     * @param knownAt tells the numbers and definitions that count
     */
    @CalledBySystem("what was promised is held against what the measure did, whoever looks")
    public Map<String, MeasureHistory> histories(Collection<String> keys, Instant at, Instant knownAt) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<Long, MeasureView> found = measures.findByKeyIn(keys).stream()
                .map(Measure::view)
                .collect(Collectors.toMap(MeasureView::id, Function.identity()));
        Map<String, MeasureHistory> histories = new HashMap<>();
        for (Facts known : facts.of(List.copyOf(found.values()), knownAt)) {
            MeasureView measure = found.get(known.measureId());
            if (measure != null) {
                histories.put(
                        measure.key(),
                        new MeasureHistory(
                                measure, known.subject(), Judge.evaluate(known.subject(), known.observations(), at)));
            }
        }
        return histories;
    }
}
