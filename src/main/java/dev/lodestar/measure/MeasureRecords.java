package dev.lodestar.measure;

import dev.lodestar.measure.pace.Judge;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
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

    MeasureRecords(TargetShiftStore targets, MeasureRepository measures, FactStore facts) {
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
     * What was said of these measures by key, in four statements; a measure that is not there, or was not defined by
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
        for (Facts known : facts.known(found.keySet(), knownAt)) {
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
